import type { OwnNode } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

// From the largest, in px.
const sizes = [52, 48, 46, 44, 42, 40, 38] as const
// Widths of letters are estimates.
const sure = 0.98
/** The width in px that the words of an answer have in half of the slide. Its tick stands on a corner, and takes none. */
const room =
  (px['slide-width'] - 2 * px.edge - px['option-pair-gap']) / 2 -
  px['option-pair-start'] -
  px['option-pair-end'] -
  2 * px['option-line']

/**
 * The size in px of four short answers that stand two by two, no smaller than they are in rows, each on two lines at the most; undefined where they
 * stand in rows, one of them is longer, or there are not four.
 */
export function pairedAnswers(quiz: OwnNode<'quiz'>, inRows: number, language: string): number | undefined {
  const answers = quiz.children.flatMap(part => (part.type === 'quizOption' ? [textOf(part)] : []))
  if (answers.length !== 4) return undefined
  return sizes.find(
    size =>
      size >= inRows &&
      answers.every(
        answer =>
          linesOf(answer, size, room * sure, 400, language) <= 2 &&
          longestPiece(answer, 400, language).width * size <= room * sure
      )
  )
}
