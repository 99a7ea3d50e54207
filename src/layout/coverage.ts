import coverage from './letter-coverage.json' with { type: 'json' }

/** The families that are embedded, in the order in which a character looks for its font. */
export const fontFamilies = ['Noto Sans', 'Vazirmatn', 'Noto Sans SC'] as const
export type FontFamily = (typeof fontFamilies)[number]

const firstIdeograph = 0x3400
const ideographFamily: FontFamily = 'Noto Sans SC'

type Range = readonly [first: number, last: number]
const ranges = new Map<FontFamily, readonly Range[]>()
let ideographs: Uint8Array | undefined

/** Whether a family has a sign for a character, given as its code point. */
export function hasSign(family: FontFamily, code: number): boolean {
  if (family === ideographFamily && isIdeograph(code)) return true
  return rangesOf(family).some(([first, last]) => code >= first && code <= last)
}

/** Whether any embedded font has a sign for a character, given as its code point. */
export function isCovered(code: number): boolean {
  return fontFamilies.some(family => hasSign(family, code))
}

// A table is read when the first character asks for it: most decks never ask for ideographs.
function rangesOf(family: FontFamily): readonly Range[] {
  const known = ranges.get(family) ?? coverage[family].split(' ').map(toRange)
  ranges.set(family, known)
  return known
}

function toRange(text: string): Range {
  const [first = '', last = first] = text.split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

function isIdeograph(code: number): boolean {
  if (code < firstIdeograph) return false
  ideographs ??= Uint8Array.from(atob(coverage.ideographs), letter => letter.charCodeAt(0))
  const bit = code - firstIdeograph
  return ((ideographs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
