import { grid } from './arrange.js'
import { type Box, type Canvas, type Item, type Lettering, polygon, type Shape } from './geometry.js'
import { halfLine } from './tile.js'

export const gap = 14
const point = 34
/** Boxes of words are wider than the words by so much. */
export const roundingSpare = 4
/** Words and icons stand in the middle of what is seen of an arrow, which is nearer to its point than the middle of its sides, and clear of its edges. */
export const [towardsPoint, clear] = [12, 6]

/** How far the point of an arrow reaches out of its sides, in px. */
export function tipOf({ width }: Pick<Box, 'width'>): number {
  return Math.min(point, width * 0.12)
}

/** An arrow that fills a box. The first of a process has a straight end. */
export function arrow({ x, y, width, height }: Box, isFirst: boolean): Shape {
  const tip = tipOf({ width })
  const path = polygon([
    { x: x + halfLine, y },
    { x: x + width - tip, y },
    { x: x + width - halfLine, y: y + height / 2 },
    { x: x + width - tip, y: y + height },
    { x: x + halfLine, y: y + height },
    ...(isFirst ? [] : [{ x: x + halfLine + tip, y: y + height / 2 }])
  ])
  return { path, look: 'solid' }
}

/** Cells in rows, all of one width: a shorter last row ends before the others do. */
export function equalCells(count: number, rows: number, canvas: Canvas): Box[] {
  const inEach = Math.ceil(count / rows)
  return grid(inEach * rows, rows, canvas, gap).slice(0, count)
}

/** The width in px for words of an arrow without an icon. */
export function wordsWidth({ width }: Pick<Box, 'width'> = { width: 0 }): number {
  return width - tipOf({ width }) * 1.8 - 14
}

/** The room for words across an arrow, in an arrow with an icon or a number nearer to its point. */
export function acrossArrow(cell: Box, isFirst: boolean, hasPictures: boolean): Pick<Box, 'x' | 'width'> {
  const tip = tipOf(cell)
  const sides = hasPictures ? 2 * clear : 0
  return {
    x: cell.x + (isFirst ? 14 : tip + 4) + (hasPictures ? clear + towardsPoint : 0),
    width: cell.width - (isFirst ? tip + 14 : tip * 1.8 + 14) - sides
  }
}

/** Whether words begin with a number of their own. */
export function isCounted({ text }: Item): boolean {
  return /^\p{Nd}/u.test(text.trim())
}

const textSizes = { alone: 48, head: 40 }

/** In px: words that take one line each carry more of the slide. */
export function largestHead(heads: readonly string[], [cell]: readonly Box[], { boxOf }: Lettering): number {
  const most = wordsWidth(cell)
  const areAlone = heads.every(head => boxOf([head], textSizes.alone, 10_000).width <= most)
  return areAlone ? textSizes.alone : textSizes.head
}

/** The size in px of the digits of a number in its box. */
export function numberSize({ height }: Pick<Box, 'height'>): number {
  return Math.round(height / 1.21)
}
