import type { Box, Canvas, Item, Lettering, PlacedItem, PlaceItems } from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'
import { arrowOverList, insideCard, listsHeight, overList } from './lists-of-steps.js'
import {
  acrossArrow,
  arrow,
  clear,
  equalCells,
  isCounted,
  largestHead,
  roundingSpare,
  tipOf,
  wordsWidth
} from './step-arrow.js'
import { overCards } from './steps-over-cards.js'
import { tile } from './tile.js'

const inRow = 4
// Of words alone, and of several rows: high arrows look empty.
const mostHeight = { row: 280, rows: 190 }
// A row is as high as its words with what stands above them, and room around: an arrow that is mostly empty says nothing.
const ofRow = { least: 350, around: 56 }
const ofWords = { least: 280, most: 400, around: 96 }
/** The heights of a number above the words, and of an icon there, in px, on canvases so high that they have room for it. */
const markSizes = [
  { least: 400, number: 128, icon: 128 },
  { least: 300, number: 92, icon: 104 },
  { least: 0, number: undefined, icon: 104 }
]
// Rows below each other have room for a smaller icon, or for none.
const iconInRows = 52
const aroundIcon = { row: 16, rows: 10 }
const belowIcon = { row: 12, rows: 0 }
const withIcon = 40
/** The empty room in px above a figure or an icon in its box, less that below words: by half of it all stands higher. */
const emptyAbove = { number: 16, icon: 6 }
// At which words of a row are set where they fit, with what stands behind a colon.
const textSizes = { head: [40, 38, 36, 34, 32], least: 32 }

/**
 * A process: arrows one after the other in reading direction, rows of at most four; what a step holds, and in one row what explains each, stands on
 * a card below its arrow. All are of one colour: their points say the order. Icons, or numbers where there are none, stand above the words, which then begin at one height.
 */
export const steps: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  const rows = rowsOf(items, canvas, lettering)
  const row = rows > 1 ? 'rows' : 'row'
  const cells = equalCells(items.length, rows, canvas)
  const hasCards = deep || items.every(({ text }) => headAndDetail(text).detail.trim() !== '')
  const carded = rows === 1 && hasCards ? overCards(items, cells, canvas, lettering) : undefined
  if (carded) return carded
  const hasPictures = !deep && rows < 3 && items.some(({ icon }) => icon !== undefined)
  const { number, icon: usualIcon } = markSizes.find(({ least }) => canvas.height >= least) ?? { icon: 0 }
  // Words alone have large numbers in their place.
  const isNumbered = !deep && rows === 1 && !hasPictures && number !== undefined && !items.some(isCounted)
  const hasIcons = hasPictures || isNumbered
  const iconHeight = isNumbered ? number : rows === 1 ? usualIcon : iconInRows
  const wordsWide = wordsWidth(cells[0]) - (hasPictures ? 2 * clear : 0)
  const block = iconHeight + belowIcon[row] + wordsHeight(items, wordsWide, lettering)
  const isRow = hasIcons && rows === 1
  const most = isRow
    ? Math.max(ofRow.least, block + 2 * ofRow.around)
    : deep || rows > 1
      ? mostHeight[row] + (hasPictures ? withIcon : 0)
      : Math.min(
          ofWords.most,
          Math.max(ofWords.least, wordsHeight(items, wordsWidth(cells[0]), lettering) + 2 * ofWords.around)
        )
  const heads = items.map(({ text }) => text)
  return {
    canvas,
    ground: [],
    ...(!deep && rows === 1 && { isLead: true, mostLead: largestHead(heads, cells, lettering) }),
    items: items.map((item, index) => {
      const cell = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const height = deep ? arrowOverList(cell) : Math.min(cell.height, most)
      const cardWide = cell.width - tipOf(cell)
      const listHigh = deep ? Math.min(cell.height - height - overList, listsHeight(items, cardWide, lettering)) : 0
      const top = cell.y + (cell.height - height - (deep ? overList + listHigh : 0)) / 2
      const isFirst = index === 0
      const below = iconHeight + belowIcon[row]
      const free = isRow ? height - block - emptyAbove[isNumbered ? 'number' : 'icon'] : 0
      const aboveIcon = Math.max(aroundIcon[row], free / 2)
      const taken = hasIcons ? aboveIcon + below : 0
      const card = { x: cell.x, y: top + height + overList, width: cardWide, height: listHigh }
      const across = acrossArrow(cell, isFirst, hasPictures)
      const words = { ...across, y: top + taken + 6, height: height - taken - 12 }
      return {
        label: words,
        on: 'solid',
        align: 'centre',
        stacks: true,
        ...(hasIcons && { atTop: true }),
        ...(isNumbered
          ? { isNumbered, icon: { ...words, y: top + aboveIcon, height: iconHeight } }
          : iconAbove(item, words, iconHeight, top + aboveIcon, hasIcons)),
        shapes: [arrow({ ...cell, y: top, height }, isFirst), ...(item.children.length > 0 ? [tile(card)] : [])],
        ...(item.children.length > 0 && { list: insideCard(card) }),
        children: []
      }
    })
  }
}

/** The rows that arrows take: a fifth stays in the row of the others where its words are short. */
function rowsOf(items: readonly Item[], canvas: Canvas, { boxOf }: Lettering): number {
  const rows = Math.ceil(items.length / inRow)
  if (items.length !== inRow + 1) return rows
  const most = wordsWidth(equalCells(items.length, 1, canvas)[0])
  const areShort = items.every(
    ({ text, icon, children }) =>
      icon === undefined && children.length === 0 && boxOf([text], textSizes.least, most).width <= most + roundingSpare
  )
  return areShort ? 1 : rows
}

/** The height in px of the highest words of a row, at the largest size of their heads: what is free is left above and below them alike. */
function wordsHeight(items: readonly Item[], width: number, { boxOf }: Lettering): number {
  const words = items.map(({ text }) => headAndDetail(text))
  const holds = (size: number) => words.every(({ head }) => boxOf([head], size, width).width <= width + roundingSpare)
  const size = textSizes.head.find(holds) ?? textSizes.least
  const heights = words.map(({ head, detail }) => {
    const below = detail.trim() === '' ? 0 : boxOf([detail.trim()], detailSize(size), width).height
    return boxOf([head], size, width).height + below
  })
  return Math.max(0, ...heights)
}

function iconAbove({ icon }: Item, words: Box, size: number, y: number, hasRoom: boolean): Pick<PlacedItem, 'icon'> {
  if (icon === undefined || !hasRoom) return {}
  return { icon: { x: words.x + (words.width - size) / 2, y, width: size, height: size } }
}
