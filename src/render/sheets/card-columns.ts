import type { Paper } from '../../deck/blocks.js'
import { itemsOf } from '../../deck/lesson.js'
import { textOf } from '../../deck/walk.js'
import { longestPiece } from '../../layout/text-width.js'
import type { RenderOptions } from '../format.js'
import { pointsPerMillimetre, printableArea } from '../paper/page-size.js'

/** The size of the words on a card, in points: to be read by a group around a table. sheets.css sets the same. */
const wordsOnCard = 20
/** The padding of a card and its cut line, both sides, in millimetres. sheets.css sets the same. */
const aroundWords = 8

/** The columns that cards are cut from: three from seven cards on, unless the longest word does not fit so narrow a card; else two. */
export function cardColumns(
  block: Paper,
  language: string,
  { paper, print }: Pick<RenderOptions, 'paper' | 'print'>
): 2 | 3 {
  const cards = itemsOf(block.children).map(item => textOf(item))
  if (cards.length < 7) return 2
  const room = printableArea(paper, print).width / 3 - aroundWords
  const widest = Math.max(...cards.map(text => longestPiece(text, 400, language).width))
  return (widest * wordsOnCard) / pointsPerMillimetre <= room ? 3 : 2
}
