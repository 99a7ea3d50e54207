import type { Slide } from '../deck/deck.js'
import { iconOf } from '../deck/icons.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { lineHeights, px } from './box-sizes.js'
import { sentencesOf, statementLine } from './sentences.js'
import { slideSetting } from './slide-size.js'
import { linesOf, longestPiece } from './text-width.js'

/** How a statement is set: `text` is the size of its words in px, absent where it follows from its step. */
export interface StatementLook {
  readonly text?: number
  /** The size of the icon in px. */
  readonly icon?: number
}

const iconSizes = [304, 272, 240, 208, 176]
const growth = [1.2, 1.15, 1.1, 1.05, 1]
// The largest words are worth less than an icon beside them.
const shrink = [0.9, 0.8, 0.75]
// In px: higher, larger words would crowd the title and the sources.
const mostHeight = 440
// Widths of letters are estimates.
const surely = 0.97

/**
 * An icon stands at the end of a statement as large as it may without another line of its words, or is left out; these take what room is left.
 */
export function statementLook(slide: Slide, language: string): StatementLook {
  const text = textOf(bodyOf(slide))
  const line = sentencesOf(text).length === 1 ? statementLine(text, language) : undefined
  if (slide.icon === undefined || !iconOf(slide.icon)) return line === undefined ? {} : { text: line }
  const size = px[slideSetting(slide, language).density === 'dense' ? 'statement-small' : 'statement-large']
  const room = px['statement-width'] - px['statement-line'] - px['statement-inset']
  for (const shares of size === px['statement-large'] ? [growth, shrink] : [growth])
    for (const icon of iconSizes) {
      const found = largest(text, { size, room, width: room - icon - px['statement-gap'] }, language, shares)
      if (found !== undefined) return { icon, text: found }
    }
  return { text: line ?? largest(text, { size, room, width: room }, language) ?? size }
}

interface Step {
  readonly size: number
  readonly room: number
  readonly width: number
}

/** The largest of some shares of a step, in px, at which a text in a width takes no line more than at that step in all the room; undefined where it takes one. */
function largest(
  text: string,
  { size, room, width }: Step,
  language: string,
  shares: readonly number[] = growth
): number | undefined {
  const linesIn = (set: number, wide: number) =>
    sentencesOf(text).map(sentence => linesOf(sentence, set, wide, 700, language))
  const usual = linesIn(size, room)
  const holds = (set: number) =>
    longestPiece(text, 700, language).width * set <= width * surely &&
    linesIn(set, width * surely).every((lines, at) => lines <= (usual[at] ?? 0)) &&
    (set <= size || total(usual) * set * lineHeights(language).title <= mostHeight)
  return shares.map(share => Math.floor((size * share) / 4) * 4).find(holds)
}
