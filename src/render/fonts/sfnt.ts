/** The tables of a TrueType font by their tags: `glyf`, `cmap`, `head` … */
export type FontTables = ReadonlyMap<string, Buffer>

const headerSize = 12
const entrySize = 16

/** Reads the tables of a TrueType font. */
export function readTables(font: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = headerSize + index * entrySize
    const start = font.readUInt32BE(entry + 8)
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12)))
  }
  return tables
}

/** A table of a font; throws when it has none, because then it is no font that we embed. */
export function table(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`The font has no table ${tag}`)
  return found
}

/** Writes a TrueType font. Checksums are left at 0: whoever packs the font writes its own. */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const directory = Buffer.alloc(headerSize + sorted.length * entrySize)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(sorted.length, 4)
  const parts = [directory]
  let start = directory.length
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const entry = headerSize + index * entrySize
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(start, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    parts.push(padded)
    start += padded.length
  }
  return Buffer.concat(parts)
}
