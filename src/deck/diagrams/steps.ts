import { grid, inset } from './arrange.js'
import {
  type Box,
  type Item,
  type Lettering,
  levelLook,
  type PlacedItem,
  type PlaceItems,
  polygon
} from './geometry.js'
import { headAndDetail } from './head-and-detail.js'

const gap = 14
const point = 34
// A row fills the stage, with more room around more words; several rows of high arrows look empty.
const mostHeight = { row: 280, rows: 190 }
const ofWords = { least: 290, most: 330, numbered: 400, around: 84 }
/** The height of a number above the words, in px, and of the canvas that has room for it. */
const numberSize = 92
const leastNumbered = 300
// Above the words of an arrow. Rows below each other have room for a smaller icon, or for none.
const iconSizes = { row: 104, rows: 52 }
const aroundIcon = { row: 24, rows: 10 }
const belowIcon = { row: 12, rows: 0 }
const withIcon = { row: 120, rows: 40 }
// At which words of a row are set where they fit, with what stands behind a colon.
const textSizes = { alone: 48, head: [40, 38, 36, 34, 32], detail: 32 }
// Words and icons stand in the middle of what is seen of an arrow, which is nearer to its point than the middle of its sides, and clear of its edges.
const towardsPoint = 12
const clear = 6
// Boxes of words are wider than the words by so much.
const roundingSpare = 4

/**
 * A process: arrows one after the other in reading direction, rows of at most four; what a step holds stands below its arrow. Arrows grow
 * stronger towards the last, to which all others lead. Icons, or numbers where there are none, stand above the words, which then begin at one height.
 */
export const steps: PlaceItems = (items, canvas, lettering) => {
  const rows = Math.ceil(items.length / 4)
  const row = rows > 1 ? 'rows' : 'row'
  const cells = grid(items.length, rows, canvas, gap)
  const deep = items.some(({ children }) => children.length > 0)
  const hasPictures = !deep && rows < 3 && items.some(({ icon }) => icon !== undefined)
  // Words alone have large numbers in their place.
  const isNumbered = !deep && rows === 1 && !hasPictures && canvas.height >= leastNumbered && !items.some(isCounted)
  const hasIcons = hasPictures || isNumbered
  const iconHeight = isNumbered ? numberSize : iconSizes[row]
  const most =
    hasPictures || deep || rows > 1
      ? mostHeight[row] + (hasPictures ? withIcon[row] : 0)
      : Math.min(
          isNumbered ? ofWords.numbered : ofWords.most,
          Math.max(
            ofWords.least,
            tallestWords(items, cells, lettering) + 2 * ofWords.around + (isNumbered ? numberSize : 0)
          )
        )
  return {
    canvas,
    ground: [],
    ...(!deep && rows === 1 && { isLead: true, mostLead: largestHead(items, cells, lettering) }),
    items: items.map((item, index) => {
      const cell = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const height = Math.min(deep ? Math.min(Math.max(90, cell.height * 0.42), cell.height * 0.6) : cell.height, most)
      const top = deep ? cell.y : cell.y + (cell.height - height) / 2
      const tip = Math.min(point, cell.width * 0.12)
      const { x, width } = cell
      const isFirst = index === 0
      const beside = tip * 1.8 + 14 + (hasPictures ? 2 * clear : 0)
      const below = iconHeight + belowIcon[row]
      const isRow = hasIcons && rows === 1
      const free = isRow ? height - below - wordsHeight(items, width - beside, lettering) : 0
      const aboveIcon = Math.max(aroundIcon[row], free / 2)
      const taken = hasIcons ? aboveIcon + below : 0
      const words = {
        x: x + (isFirst ? 14 : tip + 4) + (hasPictures ? clear + towardsPoint : 0),
        y: top + taken + 6,
        width: width - (isFirst ? tip + 14 + (hasPictures ? 2 * clear : 0) : beside),
        height: height - taken - 12
      }
      return {
        label: words,
        on: index === items.length - 1 ? 'solid' : 'soft',
        align: 'centre',
        stacks: true,
        ...(hasIcons && { atTop: true }),
        ...(isNumbered
          ? { isNumbered, icon: { ...words, y: top + aboveIcon, height: numberSize } }
          : iconAbove(item, words, iconHeight, top + aboveIcon, hasIcons)),
        shapes: [
          {
            path: polygon([
              { x, y: top },
              { x: x + width - tip, y: top },
              { x: x + width, y: top + height / 2 },
              { x: x + width - tip, y: top + height },
              { x, y: top + height },
              ...(isFirst ? [] : [{ x: x + tip, y: top + height / 2 }])
            ]),
            look: levelLook(items.length - 1 - index)
          }
        ],
        ...(item.children.length > 0 && {
          list: inset({ x, y: top + height, width: width - tip, height: cell.y + cell.height - top - height }, 10, 8)
        }),
        children: []
      }
    })
  }
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

/** The height in px of the highest words of a row without icons. */
function tallestWords(items: readonly Item[], [cell]: readonly Box[], lettering: Lettering): number {
  return wordsHeight(items, wordsWidth(cell), lettering)
}

/** The height in px of the highest words of a row, at the largest size of their heads: what is free is left above and below them alike. */
function wordsHeight(items: readonly Item[], width: number, { boxOf }: Lettering): number {
  const words = items.map(({ text }) => headAndDetail(text))
  const holds = (size: number) => words.every(({ head }) => boxOf([head], size, width).width <= width + roundingSpare)
  const size = textSizes.head.find(holds) ?? textSizes.detail
  const heights = words.map(({ head, detail }) => {
    const below = detail.trim() === '' ? 0 : boxOf([detail.trim()], textSizes.detail, width).height
    return boxOf([head], size, width).height + below
  })
  return Math.max(0, ...heights)
}

function iconAbove({ icon }: Item, words: Box, size: number, y: number, hasRoom: boolean): Pick<PlacedItem, 'icon'> {
  if (icon === undefined || !hasRoom) return {}
  return { icon: { x: words.x + (words.width - size) / 2, y, width: size, height: size } }
}
