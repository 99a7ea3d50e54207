import { wordsOf } from '../deck/segment-text.js'

// Small print, and what is read aloud and not shown.
const unlimited = new Set(['source', 'alt', 'blank', 'placeholder'])

// A line of a slide holds about this much; a part of a diagram holds less.
const aLine = 40
const aLabel = 18

/**
 * How long a translation may be, in the width of a Latin letter. Languages grow: a text of ten characters by up to its own length,
 * up to twenty by 60 %, longer ones by 35 %.
 */
export function lengthLimit(source: string, role: string): number | undefined {
  if (unlimited.has(role)) return undefined
  const length = widthOf(source)
  const growth = length <= 10 ? 2 : length <= 20 ? 1.6 : 1.35
  return Math.max(Math.ceil(length * growth), role === 'diagram' ? aLabel : aLine)
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu

/** The length of a text without its tags; letters that are twice as wide as Latin ones count twice. */
export function widthOf(text: string): number {
  const words = wordsOf(text)
  return [...words.replace(/\p{M}/gu, '')].length + (words.match(wide)?.length ?? 0)
}
