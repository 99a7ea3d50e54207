import { labelsBeside, leader } from './arrange.js'
import { type Box, circle, levelLook, type PlaceItems, roundedBox, type Shape } from './geometry.js'

const square = 32
const besideSquare = 20
// More of them have no room for larger words.
const mostLead = 3

/**
 * Rings around a core: the first item is the innermost. Labels stand beside, from the core at the top to the outside below, each with a
 * square in the look of its ring.
 */
export const rings: PlaceItems = (items, canvas) => {
  const size = Math.min(canvas.height, canvas.width * 0.42)
  const middle = { x: size / 2, y: canvas.height / 2 }
  const labels = labelsBeside(items.length, canvas, size)
  const band = size / 2 / items.length
  const discs = items.map((_, index) => circle(middle, band * (index + 1) - 1))
  return {
    canvas,
    // Outer discs first, so that inner ones lie on top.
    ground: discs.toReversed().map((path, fromOutside) => ({ path, look: levelLook(items.length - 1 - fromOutside) })),
    ...(items.length <= mostLead && { isLead: true }),
    items: items.map((item, index) => {
      const row = labels[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      // Lines start on the right upper or lower part of their ring, so that they fan out and do not cross.
      const share = items.length === 1 ? 0.5 : index / (items.length - 1)
      const angle = (share - 0.5) * Math.PI * 0.5
      // The core is dark: its line begins at its edge, where it can be seen.
      const radius = index === 0 ? band : band * (index + 0.5)
      const from = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }
      const deep = item.children.length > 0
      const head = deep ? { ...row, height: row.height * 0.4 } : row
      const besideIt = square + besideSquare
      const label = { ...head, x: head.x + besideIt, width: head.width - besideIt }
      return {
        label,
        on: 'ground',
        align: 'start',
        ...(!deep && { stacks: true }),
        shapes: [
          leader(from, head),
          // Light inside: it is seen on the core, too.
          { path: circle(from, 6), look: 'soft' },
          squareIn(head, index)
        ],
        ...(deep && { list: { ...label, y: head.y + head.height, height: row.height * 0.6 } }),
        children: []
      }
    })
  }
}

function squareIn({ x, y, height }: Box, index: number): Shape {
  const box = { x, y: y + (height - square) / 2, width: square, height: square }
  return { path: roundedBox(box, 4), look: levelLook(index) }
}
