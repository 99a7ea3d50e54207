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
  return fits(block, language, options, row => Math.max(...row))
}

/** Whether it does, each row being as high as `heightOf` says: it gets the heights that the cards of the row need, and those of all cards. */
function fits(
  block: Paper,
  language: string,
  options: Pick<RenderOptions, 'paper' | 'print'>,
  heightOf: (row: readonly number[], all: readonly number[]) => number
): boolean {
  const cards = itemsOf(block.children).map(item => textOf(item))
  const columns = columnsOf(cards, language, options)
  const isMany = cards.length > few
  const size = (isMany ? wordsOnCard.many : wordsOnCard.few) / pointsPerMillimetre
  const { card, around } = isMany ? heights.many : heights.few
  const area = printableArea(options.paper, options.print)
  const line = Math.max(1.25, lineHeights(language).title)
  const width = area.width / columns - aroundWords
  const tall = cards.map(text => Math.max(card, around + linesOf(text, size, width, 400, language) * size * line))
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) =>
    heightOf(tall.slice(row * columns, (row + 1) * columns), tall)
  )
  const others = block.children.filter(({ type }) => type !== 'list').length * 10
  return rows.reduce((sum, height) => sum + height, heights.head + others) <= area.height
}

/** In three columns from seven cards on, unless the longest word does not fit so narrow a card; else in two. */
function columnsOf(
  cards: readonly string[],
  language: string,
  { paper, print }: Pick<RenderOptions, 'paper' | 'print'>
): 2 | 3 {
  const size = cards.length > few ? wordsOnCard.many : wordsOnCard.few
  const room = printableArea(paper, print).width / 3 - aroundWords
  const widest = Math.max(0, ...cards.map(text => longestPiece(text, 400, language).width))
  return cards.length > 6 && (widest * size) / pointsPerMillimetre <= room ? 3 : 2
}

/** How cards are cut from their page, as names for the style sheet: all of one size where a page has room for it. More than nine have smaller words. */
export function cardLooks(block: Paper, language: string, options: Pick<RenderOptions, 'paper' | 'print'>): string[] {
  const cards = itemsOf(block.children).map(item => textOf(item))
  return [
    `columns-${columnsOf(cards, language, options)}`,
    ...(cards.length > few ? ['many'] : []),
    ...(fits(block, language, options, (_, all) => Math.max(...all)) ? ['alike'] : [])
  ]
}
