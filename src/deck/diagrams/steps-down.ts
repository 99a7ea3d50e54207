import {
  type Box,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  polygon,
  type Shape
} from './geometry.js'
import { gap, isCounted } from './step-arrow.js'
import { halfLine } from './tile.js'

/** In px: a lower row has no room for its mark, and a higher one around a line of words looks empty. */
const rowHeight = { least: 96, most: 200 }
/** From where reading begins to the middle of a mark, half of the width of the point below that, and how far it reaches. */
const [middle, half, tip] = [92, 46, 26]
/** What words keep free on both sides, and above and below, and the size of a mark: a number, or an icon. */
const [beforeWords, afterWords, around] = [176, 40, 12]
const mark = { number: 104, icon: 88 }
const largestWords = 48
/** By how much words and marks stand below the middle of their row, whose point reaches below it, in px. */
const lower = tip / 4
/** How many lines words take in arrows side by side where they are read more easily in rows. */
const leastLines = 3

/** More would be rows of one low line. */
const most = 6

/** Whether words of steps side by side, set in a size in px, take so many lines there that rows below each other are read more easily. */
export function runDown(
  items: readonly Item[],
  places: readonly PlacedItem[],
  size: number,
  { boxOf }: Lettering
): boolean {
  if (items.length > most || items.some(({ children }) => children.length > 0)) return false
  const line = boxOf(['–'], size, size).height
  return items.some(({ text }, index) => {
    const place = places[index]
    return place && !place.detail && boxOf([text], size, place.label.width).height > (leastLines - 0.5) * line
  })
}

/** A process from top to bottom: rows whose points lead on, each with its number or its icon before its words. */
export const stepsDown: PlaceItems = (items, canvas) => {
  const room = (canvas.height - tip) / items.length - gap
  const height = Math.min(rowHeight.most, Math.max(rowHeight.least, room))
  const top = (canvas.height - items.length * (height + gap) + gap) / 2
  const isNumbered = !items.some(item => item.icon !== undefined || isCounted(item))
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead: largestWords,
    items: items.map((item, index) => {
      const row = { x: 0, y: top + index * (height + gap), width: canvas.width, height }
      const isLast = index === items.length - 1
      const hasMark = isNumbered || item.icon !== undefined
      const size = isNumbered ? mark.number : mark.icon
      const start = hasMark ? beforeWords : afterWords
      return {
        label: {
          x: start,
          y: row.y + lower + around,
          width: row.width - start - afterWords,
          height: height - 2 * around
        },
        on: 'solid',
        align: 'start',
        stacks: true,
        ...(isNumbered && { isNumbered }),
        ...(hasMark && {
          icon: { x: middle - size / 2, y: row.y + (height - size) / 2 + lower, width: size, height: size }
        }),
        shapes: [rowShape(row, index === 0, isLast)],
        children: []
      }
    })
  }
}

/** A row with a point at its foot, into which the next one fits. */
function rowShape({ x, y, width, height }: Box, isFirst: boolean, isLast: boolean): Shape {
  const [left, right, foot] = [x + halfLine, x + width - halfLine, y + height]
  const path = polygon([
    { x: left, y },
    ...(isFirst ? [] : pointAt(y)),
    { x: right, y },
    { x: right, y: foot },
    ...(isLast ? [] : pointAt(foot).toReversed()),
    { x: left, y: foot }
  ])
  return { path, look: 'solid' }
}

function pointAt(y: number) {
  return [
    { x: middle - half, y },
    { x: middle, y: y + tip },
    { x: middle + half, y }
  ]
}
