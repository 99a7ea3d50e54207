import { grid, inset } from './arrange.js'
import { arrow, type Box, type PlacedItem, type PlaceItems, polygon, type Shape } from './geometry.js'
import { insideTile, tile } from './tile.js'

const gap = 48
const between = 24
const tallest = 230

/**
 * A path from step to step, in reading direction. An item with items below it is a question: they are its answers, stand one above the
 * other behind it, and lead on to the next step.
 */
export const pathway: PlaceItems = (items, canvas) => {
  const columns = items.reduce((sum, { children }) => sum + (children.length > 0 ? 2 : 1), 0)
  const width = (canvas.width - gap * (columns - 1)) / columns
  let column = 0
  let from: readonly Box[] = []
  const placed = items.map((item): PlacedItem => {
    const x = column * (width + gap)
    const height = Math.min(tallest, canvas.height)
    const box = { x, y: (canvas.height - height) / 2, width, height }
    const isQuestion = item.children.length > 0
    const ways = from.map(before => way(before, box))
    column += isQuestion ? 2 : 1
    const answers = grid(
      item.children.length,
      Math.max(1, item.children.length),
      { width, height: canvas.height },
      between
    )
    const ends = answers.map(answer => ({ ...answer, x: x + width + gap }))
    from = isQuestion ? ends : [box]
    return {
      label: isQuestion ? inset(box, Math.min(26, width / 6), 16) : insideTile(box, Math.min(12, width / 8), 10),
      on: isQuestion ? 'solid' : 'soft',
      align: 'centre',
      shapes: [...ways, ...(isQuestion ? [{ path: hexagon(box), look: 'solid' as const }] : [tile(box)])],
      children: ends.map(
        (end): PlacedItem => ({
          label: insideTile(end, Math.min(12, width / 8), 10),
          on: 'soft',
          align: 'centre',
          shapes: [way(box, end), tile(end)],
          children: []
        })
      )
    }
  })
  return { canvas, ground: [], items: placed }
}

/** The way from a box to one behind it: out at its side, level with the other where the two are not. */
function way(before: Box, after: Box): Shape {
  const [from, to] = [
    { x: before.x + before.width + 4, y: before.y + before.height / 2 },
    { x: after.x - 6, y: after.y + after.height / 2 }
  ]
  if (Math.abs(from.y - to.y) < 1) return { path: arrow(from, to), look: 'line' }
  const middle = (from.x + to.x) / 2
  const turn = { x: middle, y: to.y }
  return { path: `${polygon([from, { x: middle, y: from.y }, turn], false)}${arrow(turn, to)}`, look: 'line' }
}

/** A box with pointed sides, as questions have in the plans of how work goes. */
function hexagon({ x, y, width, height }: Box): string {
  const point = Math.min(24, width / 6)
  return polygon([
    { x, y: y + height / 2 },
    { x: x + point, y },
    { x: x + width - point, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width - point, y: y + height },
    { x: x + point, y: y + height }
  ])
}
