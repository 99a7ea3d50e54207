/** Which glyph, by its number in the font, draws which character, by its code point. */
export type GlyphMap = ReadonlyMap<number, number>

/** Reads the table `cmap`: its formats 4 and 12, which all fonts for the web use. */
export function readGlyphMap(cmap: Buffer): GlyphMap {
  const found = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + index * 8))
    const format = part.readUInt16BE(0)
    const pairs = format === 4 ? inSegments(part) : format === 12 ? inGroups(part) : []
    for (const [code, glyph] of pairs) if (glyph !== 0) found.set(code, glyph)
  }
  return found
}

function* inSegments(part: Buffer): Generator<[code: number, glyph: number]> {
  const size = part.readUInt16BE(6)
  for (let at = 14; at < 14 + size; at += 2) {
    const [last, first] = [part.readUInt16BE(at), part.readUInt16BE(at + size + 2)]
    const [delta, offset] = [part.readUInt16BE(at + 2 * size + 2), part.readUInt16BE(at + 3 * size + 2)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = offset === 0 ? code : part.readUInt16BE(at + 3 * size + 2 + offset + 2 * (code - first))
      yield [code, named === 0 ? 0 : (named + delta) & 0xffff]
    }
  }
}

function* inGroups(part: Buffer): Generator<[code: number, glyph: number]> {
  for (let group = 0; group < part.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    const [first, last] = [part.readUInt32BE(at), part.readUInt32BE(at + 4)]
    for (let code = first; code <= last; code++) yield [code, part.readUInt32BE(at + 8) + code - first]
  }
}

/** Writes the table `cmap` in format 12. */
export function writeGlyphMap(glyphs: GlyphMap): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  const cmap = Buffer.alloc(12 + 16 + sorted.length * 12)
  cmap.writeUInt16BE(1, 2)
  cmap.writeUInt16BE(3, 4)
  cmap.writeUInt16BE(10, 6)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(12, 12)
  cmap.writeUInt32BE(cmap.length - 12, 16)
  cmap.writeUInt32BE(sorted.length, 24)
  for (const [index, [code, glyph]] of sorted.entries()) {
    const at = 28 + index * 12
    cmap.writeUInt32BE(code, at)
    cmap.writeUInt32BE(code, at + 4)
    cmap.writeUInt32BE(glyph, at + 8)
  }
  return cmap
}
