import type { OwnNode } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

// Widths of letters are estimates.
const sure = 0.98
/** The width in px that the words of an answer have in half of the slide. Its tick stands on a corner, and takes none. */
const room =
  (px['slide-width'] - 2 * px.edge - px['option-pair-gap']) / 2 -
  px['option-pair-start'] -
  px['option-pair-end'] -
  2 * px['option-line']

const mostLines = 2

/** Sizes in px: that of answers in rows, at which short ones take two lines at the most, and what they may have two by two. */
interface AnswerSizes {
  readonly inRows: number
  readonly least: number
  readonly most: number
}

/**
 * The size in px of four short answers that stand two by two: the largest at which they take the fewest lines. Undefined where they stand in rows, as
 * one of them is longer, or there are not four.
 */
export function pairedAnswers(
  quiz: OwnNode<'quiz'>,
  { inRows, least, most }: AnswerSizes,
  language: string
): number | undefined {
  const answers = quiz.children.flatMap(part => (part.type === 'quizOption' ? [textOf(part)] : []))
  if (answers.length !== 4) return undefined
  const linesAt = (size: number) => answers.map(answer => linesOf(answer, size, room * sure, 400, language))
  const fits = (size: number) =>
    linesAt(size).every(lines => lines <= mostLines) &&
    answers.every(answer => longestPiece(answer, 400, language).width * size <= room * sure)
  if (!fits(inRows)) return undefined
  const fitting = sizesFrom(most, least).filter(fits)
  const fewest = Math.min(...fitting.map(size => total(linesAt(size))))
  return fitting.find(size => total(linesAt(size)) === fewest)
}

/** Even sizes in px from the largest: those of one quiz look as those of the next. */
function sizesFrom(most: number, least: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((most - least) / 2) + 1) }, (_, step) => most - 2 * step)
}
