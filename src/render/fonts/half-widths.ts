/** Which glyph, by its number in the font, draws which character, by its code point. */
type GlyphMap = ReadonlyMap<number, number>

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

// Marks that have their ink in one half of the square: two that meet, or one at the edge of a line, leave a hole.
const closing = '、。，：；」』）】》〉〕”’'
const opening = '「『（【《〈〔“‘'
const advance = 0x0004
const placementAndAdvance = 0x0005

/**
 * The table `GPOS` with the one feature that browsers need to close such holes in Chinese, `halt`: punctuation at half its
 * width. `unitsPerEm` is the side of the square. Undefined for a font without such marks.
 */
export function halfWidths(glyphs: GlyphMap, unitsPerEm: number): Buffer | undefined {
  const half = -Math.round(unitsPerEm / 2)
  const [ends, begins] = [glyphsOf(closing, glyphs), glyphsOf(opening, glyphs)]
  const subtables = [
    ...(ends.length > 0 ? [single(ends, advance, [half])] : []),
    ...(begins.length > 0 ? [single(begins, placementAndAdvance, [half, half])] : [])
  ]
  if (subtables.length === 0) return undefined
  const starts = subtables.map((_, index) =>
    subtables.slice(0, index).reduce((sum, { length }) => sum + length, 6 + 2 * subtables.length)
  )
  const lookup = Buffer.concat([words(1, 0, subtables.length, ...starts), ...subtables])
  const languages = words(4, 0, 0, 0xffff, 1, 0)
  // Both scripts that a browser may ask for share one table, which stands behind their two records.
  const scripts = Buffer.concat([words(2), tag('DFLT'), words(14), tag('hani'), words(14), languages])
  const features = Buffer.concat([words(1), tag('halt'), words(8), words(0, 1, 0)])
  const lookups = Buffer.concat([words(1, 4), lookup])
  const header = words(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length)
  return Buffer.concat([header, scripts, features, lookups])
}

function glyphsOf(marks: string, glyphs: GlyphMap): number[] {
  return [...marks].flatMap(mark => glyphs.get(mark.codePointAt(0) ?? 0) ?? []).sort((a, b) => a - b)
}

/** One adjustment for all of some glyphs. */
function single(glyphs: readonly number[], format: number, values: readonly number[]): Buffer {
  const coverage = 6 + 2 * values.length
  return Buffer.concat([words(1, coverage, format, ...values), words(1, glyphs.length, ...glyphs)])
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xffff, index * 2)
  return bytes
}

function tag(name: string): Buffer {
  return Buffer.from(name, 'latin1')
}
