import { grid, inset } from './arrange.js'
import { type Item, type LayOut, type PlacedItem, roundedBox } from './geometry.js'

const gap = 18
const rowHead = 220

/** Two by two: four items, or two rows with two items below each. */
export const matrix: LayOut = (items, canvas) => {
  const byRow = items.length <= 2 && items.some(({ children }) => children.length > 0)
  if (!byRow) {
    const cells = grid(items.length, Math.ceil(items.length / 2), canvas, gap)
    return { canvas, ground: [], items: items.map((item, index) => cellItem(item, cells[index])) }
  }
  const rowHeight = (canvas.height - gap) / 2
  return {
    canvas,
    ground: [],
    items: items.map((row, index): PlacedItem => {
      const y = index * (rowHeight + gap)
      const cells = grid(row.children.length, 1, { width: canvas.width - rowHead - gap, height: rowHeight }, gap)
      const head = { x: 0, y, width: rowHead, height: rowHeight }
      return {
        label: inset(head, 14, 10),
        on: 'solid',
        align: 'centre',
        shapes: [{ path: roundedBox(head, 10), look: 'solid' }],
        children: row.children.map((child, column) => {
          const cell = cells[column]
          return cellItem({ ...child, children: [] }, cell && { ...cell, x: cell.x + rowHead + gap, y: cell.y + y })
        })
      }
    })
  }
}

function cellItem(item: Item, cell = { x: 0, y: 0, width: 0, height: 0 }): PlacedItem {
  const deep = item.children.length > 0
  const inner = inset(cell, 20, 14)
  return {
    label: deep ? { ...inner, height: inner.height * 0.34 } : inner,
    on: 'soft',
    align: deep ? 'start' : 'centre',
    shapes: [{ path: roundedBox(cell, 10), look: 'soft' }],
    ...(deep && { list: { ...inner, y: inner.y + inner.height * 0.36, height: inner.height * 0.64 } }),
    children: []
  }
}
