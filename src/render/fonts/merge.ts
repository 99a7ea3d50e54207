import { halfWidths, readGlyphMap, writeGlyphMap } from './half-widths.js'
import { dash, joinedDash } from './joined-dash.js'
import { type FontTables, readTables, table, writeTables } from './sfnt.js'

// Where a glyph that is made of others names them, and how long each naming is.
const composite = { firstPart: 10, words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080 }

/**
 * Merges slices of one font, cut and of one weight, into one TrueType font with all of their glyphs, and of their layout features the
 * half widths of punctuation. Bytes in, bytes out. Thirty slices by themselves are a third larger, and a PDF would hold thirty fonts.
 * The package has the font in slices only, all weights in 5 MB; whole files of single weights would make it several times as large.
 */
export function mergeSlices(slices: readonly Buffer[]): Buffer {
  const fonts = slices.map(readTables)
  const [first] = fonts
  if (!first) throw new Error('There is no slice to merge')
  const found: Buffer[] = []
  const metrics: Buffer[] = []
  const foundAt = new Map<number, number>()
  for (const font of fonts) {
    const before = found.length
    for (const [code, glyph] of readGlyphMap(table(font, 'cmap'))) foundAt.set(code, glyph + before)
    found.push(...glyphsOf(font).map(glyph => renumbered(glyph, part => part + before)))
    metrics.push(...metricsOf(font))
  }
  const unitsPerEm = table(first, 'head').readUInt16BE(18)
  const dashAt = foundAt.get(dash)
  if (dashAt !== undefined) [found[dashAt], metrics[dashAt]] = joinedDash(found[dashAt], unitsPerEm)
  const order = byCharacter(foundAt, found.length)
  const places = new Map(order.map((old, place) => [old, place]))
  const placeOf = (old: number) => places.get(old) ?? 0
  const glyphs = order.map(old => renumbered(found[old] ?? Buffer.alloc(0), placeOf))
  const map = new Map([...foundAt].map(([code, old]) => [code, placeOf(old)]))
  const positions = halfWidths(map, unitsPerEm)
  return writeTables(
    new Map([
      ...first,
      ...(positions ? [['GPOS', positions] as const] : []),
      ['head', head(table(first, 'head'))],
      ['hhea', withCount(table(first, 'hhea'), 34, glyphs.length)],
      [
        'maxp',
        largest(
          fonts.map(font => table(font, 'maxp')),
          glyphs.length
        )
      ],
      ['hmtx', Buffer.concat(order.map(old => metrics[old] ?? Buffer.alloc(4)))],
      ['loca', startsOf(glyphs)],
      ['glyf', Buffer.concat(glyphs)],
      ['cmap', writeGlyphMap(map)]
    ])
  )
}

/** Glyphs in the order of their characters, after the one for what is missing: packed, those with parts alike and their numbers are smaller. */
function byCharacter(map: ReadonlyMap<number, number>, count: number): number[] {
  const named = [...map].sort(([a], [b]) => a - b).map(([, glyph]) => glyph)
  return [...new Set([0, ...named, ...Array(count).keys()])]
}

function glyphsOf(font: FontTables): Buffer[] {
  const [glyf, loca] = [table(font, 'glyf'), table(font, 'loca')]
  const isLong = table(font, 'head').readInt16BE(50) === 1
  const place = (index: number) => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  return Array.from({ length: countOf(font) }, (_, index) => {
    const glyph = glyf.subarray(place(index), place(index + 1))
    return Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)])
  })
}

/** An advance and a bearing for every glyph: the last glyphs of a font may share one advance. */
function metricsOf(font: FontTables): Buffer[] {
  const hmtx = table(font, 'hmtx')
  const whole = table(font, 'hhea').readUInt16BE(34)
  return Array.from({ length: countOf(font) }, (_, index) => {
    if (index < whole) return hmtx.subarray(index * 4, index * 4 + 4)
    const bearing = whole * 4 + (index - whole) * 2
    return Buffer.concat([hmtx.subarray(whole * 4 - 4, whole * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
  })
}

function countOf(font: FontTables): number {
  return table(font, 'maxp').readUInt16BE(4)
}

/** A glyph whose parts, if it is made of others, are named by their new numbers. */
function renumbered(glyph: Buffer, numberOf: (part: number) => number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph
  const copy = Buffer.from(glyph)
  let flags = composite.more
  for (let at = composite.firstPart; flags & composite.more; ) {
    flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2)
    const size = flags & composite.scale ? 2 : flags & composite.scales ? 4 : flags & composite.matrix ? 8 : 0
    at += 4 + (flags & composite.words ? 4 : 2) + size
  }
  return copy
}

function head(old: Buffer): Buffer {
  const copy = Buffer.from(old)
  copy.writeUInt32BE(0, 8)
  copy.writeInt16BE(1, 50)
  return copy
}

function withCount(old: Buffer, at: number, count: number): Buffer {
  const copy = Buffer.from(old)
  copy.writeUInt16BE(count, at)
  return copy
}

/** The limits of a font that holds several: of each the largest. */
function largest(limits: readonly Buffer[], count: number): Buffer {
  const result = withCount(limits[0] ?? Buffer.alloc(32), 4, count)
  for (const one of limits)
    for (let at = 6; at < result.length; at += 2)
      result.writeUInt16BE(Math.max(result.readUInt16BE(at), one.readUInt16BE(at)), at)
  return result
}

function startsOf(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let place = 0
  for (const [index, glyph] of glyphs.entries()) {
    place += glyph.length
    loca.writeUInt32BE(place, index * 4 + 4)
  }
  return loca
}
