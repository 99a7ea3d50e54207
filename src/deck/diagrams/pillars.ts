import { grid, inset } from './arrange.js'
import { type PlaceItems, roundedBox } from './geometry.js'

const gap = 20
// Taller boxes around few words look empty.
const maxHeadHeight = 320
// Above the words of a head: the icon, with some ground above it, more in a head that is high.
const iconSizes = { usual: 72, large: 96 }
const highHead = 240
const leastAboveIcon = 16
// Low heads, as on paper, have no room to spare.
const belowIcon = 16
const lowHead = 220
// Two lines of large words, which begin at one height in all heads. A third would stand on the foot.
const wordsBelowIcon = 112
const mostBelowIcon = 136
const beside = 8
/** How large words of heads are counted, in px: a step more or less moves them little. */
const countedText = 40

/** Columns side by side: a solid head for each item with its icon, and below it a soft body for what it holds. Long rows are cut, so that the words stay large. */
export const pillars: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  const rows = rowsFor(items.length, deep)
  const hasIcons = items.some(({ icon }) => icon !== undefined)
  // What a row leaves free stands above and below it alike.
  const free = !deep && rows === 1 ? Math.max(0, canvas.height - maxHeadHeight) : 0
  const cells = grid(items.length, rows, { ...canvas, height: canvas.height - free }, gap)
  const tallest = (width: number) =>
    Math.max(...items.map(({ text }) => lettering.boxOf([text], countedText, width - 2 * beside).height))
  return {
    canvas,
    ground: [],
    ...(!deep && rows === 1 && { isLead: true }),
    items: items.map((item, index) => {
      const { y, ...place } = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const cell = { ...place, y: y + free / 2 }
      const solid = hasIcons ? Math.min(198, cell.height * 0.55) : Math.min(110, cell.height * 0.4)
      const head = { ...cell, height: deep ? solid : Math.min(cell.height, maxHeadHeight) }
      const iconSize = iconSizes[head.height < highHead ? 'usual' : 'large']
      const above = aboveIconIn(head.height, iconSize, Math.min(wordsBelowIcon, tallest(head.width)))
      const below = head.height < lowHead ? 0 : belowIcon
      const taken = hasIcons ? above + iconSize + below : 0
      const most = hasIcons && !deep ? mostBelowIcon : Number.POSITIVE_INFINITY
      const words = { ...head, y: head.y + taken, height: Math.min(most, head.height - taken) }
      const body = { ...cell, y: cell.y + head.height, height: cell.height - head.height }
      return {
        label: inset(words, beside, 6),
        on: 'solid',
        align: 'centre',
        stacks: true,
        ...(hasIcons && !deep && { atTop: true }),
        shapes: [
          ...(deep ? [{ path: roundedBox(cell, 10), look: 'soft' as const }] : []),
          { path: roundedBox(head, 10), look: 'solid' }
        ],
        ...(item.children.length > 0 && { list: inset(body, 14, 12) }),
        ...(item.icon !== undefined && {
          icon: { x: head.x + (head.width - iconSize) / 2, y: head.y + above, width: iconSize, height: iconSize }
        }),
        children: []
      }
    })
  }
}

/** The icon and the words below it stand in the middle of a head: all as high as the highest. */
function aboveIconIn(height: number, iconSize: number, words: number): number {
  return Math.max(leastAboveIcon, Math.round((height - iconSize - belowIcon - words) / 2))
}

function rowsFor(count: number, deep: boolean): number {
  if (deep) return count > 6 ? 2 : 1
  return count > 8 ? 3 : count > 4 ? 2 : 1
}
