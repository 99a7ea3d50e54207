import type { GlyphMap } from './glyph-map.js'

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
