import { type Box, polygon, roundedBox, type Shape } from '../geometry.js'
import type { Item, LayOut, PlacedItem } from '../picture.js'
import { grid, inset } from './grid.js'

const rowGap = 36
const gap = 18

/** An organisation: one item at the top and its parts in rows below; several items make columns, each over its parts. */
export const tree: LayOut = (items, canvas) => {
  const [root] = items
  if (items.length === 1 && root) return { canvas, ground: [], items: [rooted(root, canvas)] }
  const columns = grid(items.length, 1, canvas, gap)
  const most = Math.max(1, ...items.map(({ children }) => children.length))
  const height = Math.min(96, (canvas.height - 16 * most) / (most + 1))
  return {
    canvas,
    ground: [],
    items: items.map((item, index) => {
      const column = columns[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const head = { ...column, height }
      const children = item.children.map((_, row): PlacedItem => {
        const box = { x: column.x + 26, y: (row + 1) * (height + 16), width: column.width - 26, height }
        const line = polygon(
          [
            { x: column.x + 12, y: row * (height + 16) + (row === 0 ? height : height / 2) },
            { x: column.x + 12, y: box.y + height / 2 },
            { x: box.x, y: box.y + height / 2 }
          ],
          false
        )
        return part(box, { path: line, look: 'line' })
      })
      return { ...boss(head), children }
    })
  }
}

function rooted(root: Item, canvas: { width: number; height: number }): PlacedItem {
  const rows = Math.max(1, Math.ceil(root.children.length / 4))
  const height = Math.min(110, (canvas.height - rowGap * rows) / (rows + 1))
  const head = { x: canvas.width * 0.3, y: 0, width: canvas.width * 0.4, height }
  const top = height + rowGap
  const cells = grid(root.children.length, rows, { width: canvas.width, height: canvas.height - top }, rowGap)
  const trunk = canvas.width / 2
  return {
    ...boss(head),
    children: cells.map(cell => {
      const box = {
        ...cell,
        x: cell.x + gap / 2,
        y: cell.y + top,
        width: cell.width - gap,
        height: Math.min(cell.height, 110)
      }
      const bar = box.y - rowGap / 2
      const from = box.y === top ? height : top - rowGap / 2
      const line = polygon(
        [
          { x: trunk, y: from },
          { x: trunk, y: bar },
          { x: box.x + box.width / 2, y: bar },
          { x: box.x + box.width / 2, y: box.y }
        ],
        false
      )
      return part(box, { path: line, look: 'line' })
    })
  }
}

function boss(box: Box): PlacedItem {
  return {
    label: inset(box, 12, 6),
    on: 'solid',
    align: 'centre',
    shapes: [{ path: roundedBox(box, 8), look: 'solid' }],
    children: []
  }
}

function part(box: Box, line: Shape): PlacedItem {
  return {
    label: inset(box, 10, 5),
    on: 'soft',
    align: 'centre',
    shapes: [line, { path: roundedBox(box, 8), look: 'soft' }],
    children: []
  }
}
