import type { List } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { partBeside } from './beside.js'
import { lineHeights, px } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

const [fewest, most] = [2, 4]
// From the largest, in px.
const least = 28
const sizes = [36, 34, 32, 30, least] as const
// Widths of letters are estimates.
const sure = 0.97
/** The least height in px of the picture above them. */
const leastPicture = 260

/** The short list that stands as a row of labels below a picture over the whole width; undefined where something else stands there. */
export function labelsOf(blocks: readonly Block[]): List | undefined {
  const [list, ...others] = partBeside(blocks)?.words ?? []
  if (list?.type !== 'list' || others.length > 0) return undefined
  const isFlat = list.children.every(({ children }) => children.length === 1)
  return isFlat && list.children.length >= fewest && list.children.length <= most ? list : undefined
}

/** The largest size in px at which each label takes two lines at the most, and no word is wider than its share of the row. */
export function labelsText(list: List, language: string): number {
  const texts = list.children.map(item => textOf(item))
  const holdsWords = (size: number) =>
    texts.every(text => longestPiece(text, 700, language).width * size <= roomOf(list))
  return sizes.find(size => holdsWords(size) && linesAt(list, size, language) <= 2) ?? least
}

/** The height in px of such a row, with the least that its picture has above it. */
export function labelledHeight(list: List, language: string): number {
  const size = labelsText(list, language)
  const icon = list.children.some(({ data }) => data?.icon !== undefined) ? px['label-icon'] + px['label-gap'] : 0
  const around = px['label-above'] + px['label-below']
  return leastPicture + around + icon + linesAt(list, size, language) * size * lineHeights(language).diagram
}

/** The lines of the longest label. */
function linesAt(list: List, size: number, language: string): number {
  return Math.max(...list.children.map(item => linesOf(textOf(item), size, roomOf(list), 700, language)))
}

/** The width in px of each label. */
function roomOf({ children }: List): number {
  const between = total(children.slice(1).map(() => px['label-between']))
  return ((px['slide-width'] - 2 * px.edge - between) / children.length) * sure
}
