import { grid, inset } from './arrange.js'
import {
  type Box,
  type Canvas,
  type Item,
  type LayOut,
  type PlacedItem,
  polygon,
  roundedBox,
  type Shape
} from './geometry.js'

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

// Rows of four leave the middle free for the line to the next row; only the last row may have another number.
const inRow = 4

function rooted(root: Item, canvas: Canvas): PlacedItem {
  const count = root.children.length
  const rows = Math.max(1, Math.ceil(count / inRow))
  const height = Math.min(110, (canvas.height - rowGap * rows) / (rows + 1))
  const head = { x: canvas.width * 0.3, y: 0, width: canvas.width * 0.4, height }
  const width = (canvas.width - gap * (Math.min(count, inRow) - 1)) / Math.min(count, inRow)
  const trunk = canvas.width / 2
  return {
    ...boss(head),
    children: root.children.map((_, index) => {
      const row = Math.floor(index / inRow)
      const here = Math.min(inRow, count - row * inRow)
      const left = (canvas.width - here * width - (here - 1) * gap) / 2
      const box = { x: left + (index % inRow) * (width + gap), y: (row + 1) * (height + rowGap), width, height }
      const bar = box.y - rowGap / 2
      const line = [
        { x: trunk, y: row === 0 ? height : height + rowGap / 2 },
        { x: trunk, y: bar },
        { x: box.x + width / 2, y: bar },
        { x: box.x + width / 2, y: box.y }
      ]
      return part(box, { path: polygon(line, false), look: 'line' })
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
