import type { Paper } from '../../deck/blocks.js'
import { itemsOf } from '../../deck/lesson.js'
import { textOf } from '../../deck/walk.js'
import { longestPiece } from '../../layout/text-width.js'
import type { RenderOptions } from '../format.js'
import { pointsPerMillimetre, printableArea } from '../paper/page-size.js'

/** The size of the words on a card, in points: to be read by a group around a table. sheets.css sets the same. */
const wordsOnCard = { few: 20, many: 16 }
/** So many cards fit a page with large words. */
const few = 9
/** The padding of a card and its cut line, both sides, in millimetres. sheets.css sets the same. */
const aroundWords = 8

/**
 * How cards are cut from their page, as names for the style sheet: in three columns from seven cards on, unless the longest word does not fit so
 * narrow a card; else in two. More than nine have smaller words.
 */
export function cardLooks(
  block: Paper,
  language: string,
  { paper, print }: Pick<RenderOptions, 'paper' | 'print'>
): string[] {
  const cards = itemsOf(block.children).map(item => textOf(item))
  const size = cards.length > few ? wordsOnCard.many : wordsOnCard.few
  const room = printableArea(paper, print).width / 3 - aroundWords
  const widest = Math.max(0, ...cards.map(text => longestPiece(text, 400, language).width))
  const hasThree = cards.length > 6 && (widest * size) / pointsPerMillimetre <= room
  return [hasThree ? 'columns-3' : 'columns-2', ...(cards.length > few ? ['many'] : [])]
}
