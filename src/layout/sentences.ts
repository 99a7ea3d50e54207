import { px } from './box-sizes.js'
import { linesOf, textWidth } from './text-width.js'

const sentenceEnd = /(?:[.!?؟]\s+|[。！？])(?=[^\s”’」』）》])/gu

/**
 * Where each sentence of a text but the last ends, as indexes into it, with the space behind it. A statement has each on lines of its own, so
 * that no line says the contrary, as `interrogate` below `Do not`.
 */
export function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length)
}

/** The sentences of a text, with the space behind each. */
export function sentencesOf(text: string): string[] {
  const ends = sentenceEnds(text)
  return [0, ...ends].map((start, index) => text.slice(start, ends[index]))
}

// In px: smaller, a line has less weight than two.
const lineSizes = [120, 116, 112, 108]
// A last line of less than this share of the line looks left over.
const leastLast = 0.5
const surely = 0.98

/** The size in px at which a statement of one sentence keeps to one line, where it would leave a second half empty; undefined for all else. */
export function statementLine(text: string, language: string): number | undefined {
  const room = px['statement-width'] - px['statement-line'] - px['statement-inset']
  const large = px['statement-large']
  if (linesOf(text, large, room, 700, language) !== 2 || textWidth(text, 700) * large > room * (1 + leastLast))
    return undefined
  return lineSizes.find(size => textWidth(text, 700) * size <= room * surely)
}
