import type { Paper } from '../../deck/blocks.js'
import { itemsOf } from '../../deck/lesson.js'
import { textOf } from '../../deck/walk.js'
import { lineHeights } from '../../layout/box-sizes.js'
import { linesOf, longestPiece } from '../../layout/text-width.js'
import type { RenderOptions } from '../format.js'
import { pointsPerMillimetre, printableArea } from '../paper/page-size.js'

/** The size of the words on a card, in points: to be read by a group around a table. sheets.css sets the same. */
const wordsOnCard = { few: 20, many: 16 }
/** So many cards fit a page with large words. */
const few = 9
/** The padding of a card and its cut line, both sides, in millimetres. sheets.css sets the same. */
const aroundWords = 8

/** What a card is at least high, its padding above and below the words, and what the head of a page takes, in millimetres. sheets.css sets the first two. */
const heights = { few: { card: 36, around: 17 }, many: { card: 30, around: 13 }, head: 32 }

/** Whether a set of cards takes one page, as far as can be told before it is printed: on the safe side. */
export function fitOnePage(block: Paper, language: string, options: Pick<RenderOptions, 'paper' | 'print'>): boolean {
  const cards = itemsOf(block.children).map(item => textOf(item))
  const columns = cardLooks(block, language, options).includes('columns-3') ? 3 : 2
  const isMany = cards.length > few
  const size = (isMany ? wordsOnCard.many : wordsOnCard.few) / pointsPerMillimetre
  const { card, around } = isMany ? heights.many : heights.few
  const area = printableArea(options.paper, options.print)
  const line = Math.max(1.25, lineHeights(language).title)
  const width = area.width / columns - aroundWords
  const tall = cards.map(text => Math.max(card, around + linesOf(text, size, width, 400, language) * size * line))
  // All cards are as high as the highest, so that they are of one size when they are cut; many wide ones only as those beside them.
  const isUneven = isMany && columns === 2
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) =>
    Math.max(...(isUneven ? tall.slice(row * columns, (row + 1) * columns) : tall))
  )
  const others = block.children.filter(({ type }) => type !== 'list').length * 10
  return rows.reduce((sum, height) => sum + height, heights.head + others) <= area.height
}

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
