import { grid, inset } from './arrange.js'
import { type LayOut, polygon } from './geometry.js'

const gap = 14
const point = 34
// Higher arrows around few words look empty, several rows of them the more.
const mostHeight = { row: 380, rows: 190 }

/**
 * A process: arrows one after the other in reading direction, rows of at most four; what a step holds stands below its arrow. The last, to
 * which all others lead, is the strongest.
 */
export const steps: LayOut = (items, canvas) => {
  const rows = Math.ceil(items.length / 4)
  const cells = grid(items.length, rows, canvas, gap)
  const deep = items.some(({ children }) => children.length > 0)
  return {
    canvas,
    ground: [],
    items: items.map((item, index) => {
      const cell = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const height = Math.min(
        deep ? Math.min(Math.max(90, cell.height * 0.42), cell.height * 0.6) : cell.height,
        mostHeight[rows > 1 ? 'rows' : 'row']
      )
      const top = deep ? cell.y : cell.y + (cell.height - height) / 2
      const tip = Math.min(point, cell.width * 0.12)
      const { x, width } = cell
      const isFirst = index === 0
      const look = index === items.length - 1 ? 'solid' : 'soft'
      return {
        label: {
          x: x + (isFirst ? 14 : tip + 4),
          y: top + 6,
          width: width - tip * (isFirst ? 1 : 1.8) - 14,
          height: height - 12
        },
        on: look,
        align: 'centre',
        stacks: true,
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
            look
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
