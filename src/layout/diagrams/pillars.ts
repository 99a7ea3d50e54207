import { roundedBox } from '../geometry.js'
import type { LayOut } from '../picture.js'
import { grid, inset } from './grid.js'

const gap = 20

/** Columns side by side: a solid head for each item, and below it a soft body for what it holds. Two rows from seven on. */
export const pillars: LayOut = (items, canvas) => {
  const cells = grid(items.length, items.length > 6 ? 2 : 1, canvas, gap)
  const deep = items.some(({ children }) => children.length > 0)
  return {
    canvas,
    ground: [],
    items: items.map((item, index) => {
      const cell = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const head = { ...cell, height: deep ? Math.min(110, cell.height * 0.4) : Math.min(cell.height, 260) }
      const body = { ...cell, y: cell.y + head.height, height: cell.height - head.height }
      return {
        label: inset(head, 14, 8),
        on: 'solid',
        align: 'centre',
        shapes: [
          ...(deep ? [{ path: roundedBox(cell, 10), look: 'soft' as const }] : []),
          { path: roundedBox(head, 10), look: 'solid' }
        ],
        ...(item.children.length > 0 && { list: inset(body, 14, 12) }),
        children: []
      }
    })
  }
}
