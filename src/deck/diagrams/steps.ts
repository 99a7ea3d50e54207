import { grid } from './arrange.js'
import {
  type Box,
  type Canvas,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  polygon
} from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'
import { arrowOverList, insideCard, listsHeight, overList } from './lists-of-steps.js'
import { halfLine, tile } from './tile.js'

const gap = 14
const inRow = 4
const point = 34
// Of words alone, and of several rows: high arrows look empty.
const mostHeight = { row: 280, rows: 190 }
// A row is as high as its words with what stands above them, and room around: an arrow that is mostly empty says nothing.
const ofRow = { least: 236, around: 54 }
const ofWords = { least: 236, most: 330, around: 64 }
/** The height of a number above the words, in px, and of the canvas that has room for it. */
const numberSize = 92
const leastNumbered = 300
// Above the words of an arrow. Rows below each other have room for a smaller icon, or for none.
const iconSizes = { row: 104, rows: 52 }
const aroundIcon = { row: 16, rows: 10 }
const belowIcon = { row: 12, rows: 0 }
const withIcon = 40
/** The empty room in px above a figure or an icon in its box, less that below words: by half of it all stands higher. */
const emptyAbove = { number: 16, icon: 6 }
// At which words of a row are set where they fit, with what stands behind a colon.
const textSizes = { alone: 48, head: [40, 38, 36, 34, 32], least: 32 }
// Words and icons stand in the middle of what is seen of an arrow, which is nearer to its point than the middle of its sides, and clear of its edges.
const towardsPoint = 12
const clear = 6
// Boxes of words are wider than the words by so much.
const roundingSpare = 4

/**
 * A process: arrows one after the other in reading direction, rows of at most four; what a step holds stands below its arrow. All
 * are of one colour: their points say the order. Icons, or numbers where there are none, stand above the words, which then begin at one height.
 */
export const steps: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  const rows = rowsOf(items, canvas, lettering)
  const row = rows > 1 ? 'rows' : 'row'
  const cells = equalCells(items.length, rows, canvas)
  const hasPictures = !deep && rows < 3 && items.some(({ icon }) => icon !== undefined)
  // Words alone have large numbers in their place.
  const isNumbered = !deep && rows === 1 && !hasPictures && canvas.height >= leastNumbered && !items.some(isCounted)
  const hasIcons = hasPictures || isNumbered
  const iconHeight = isNumbered ? numberSize : iconSizes[row]
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
  return {
    canvas,
    ground: [],
    ...(!deep && rows === 1 && { isLead: true, mostLead: largestHead(items, cells, lettering) }),
    items: items.map((item, index) => {
      const cell = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const height = deep ? arrowOverList(cell) : Math.min(cell.height, most)
      const listHigh = deep
        ? Math.min(
            cell.height - height - overList,
            listsHeight(items, cell.width - Math.min(point, cell.width * 0.12), lettering)
          )
        : 0
      const top = cell.y + (cell.height - height - (deep ? overList + listHigh : 0)) / 2
      const tip = Math.min(point, cell.width * 0.12)
      const { x, width } = cell
      const isFirst = index === 0
      const beside = tip * 1.8 + 14 + (hasPictures ? 2 * clear : 0)
      const below = iconHeight + belowIcon[row]
      const free = isRow ? height - block - emptyAbove[isNumbered ? 'number' : 'icon'] : 0
      const aboveIcon = Math.max(aroundIcon[row], free / 2)
      const taken = hasIcons ? aboveIcon + below : 0
      const card = { x, y: top + height + overList, width: width - tip, height: listHigh }
      const words = {
        x: x + (isFirst ? 14 : tip + 4) + (hasPictures ? clear + towardsPoint : 0),
        y: top + taken + 6,
        width: width - (isFirst ? tip + 14 + (hasPictures ? 2 * clear : 0) : beside),
        height: height - taken - 12
      }
      return {
        label: words,
        on: 'solid',
        align: 'centre',
        stacks: true,
        ...(hasIcons && { atTop: true }),
        ...(isNumbered
          ? { isNumbered, icon: { ...words, y: top + aboveIcon, height: numberSize } }
          : iconAbove(item, words, iconHeight, top + aboveIcon, hasIcons)),
        shapes: [
          {
            path: polygon([
              { x: x + halfLine, y: top },
              { x: x + width - tip, y: top },
              { x: x + width - halfLine, y: top + height / 2 },
              { x: x + width - tip, y: top + height },
              { x: x + halfLine, y: top + height },
              ...(isFirst ? [] : [{ x: x + halfLine + tip, y: top + height / 2 }])
            ]),
            look: 'solid'
          },
          ...(item.children.length > 0 ? [tile(card)] : [])
        ],
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

/** Cells in rows, all of one width: a shorter last row ends before the others do. */
function equalCells(count: number, rows: number, canvas: Canvas): Box[] {
  const inEach = Math.ceil(count / rows)
  return grid(inEach * rows, rows, canvas, gap).slice(0, count)
}

/** Whether words begin with a number of their own. */
function isCounted({ text }: Item): boolean {
  return /^\p{Nd}/u.test(text.trim())
}

/** In px: words that take one line each carry more of the slide. */
function largestHead(items: readonly Item[], [cell]: readonly Box[], { boxOf }: Lettering): number {
  const most = wordsWidth(cell)
  const areAlone = items.every(({ text }) => boxOf([text], textSizes.alone, 10_000).width <= most)
  return areAlone ? textSizes.alone : (textSizes.head[0] ?? 0)
}

/** The width in px for words of an arrow without an icon. */
function wordsWidth({ width }: Pick<Box, 'width'> = { width: 0 }): number {
  return width - Math.min(point, width * 0.12) * 1.8 - 14
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
