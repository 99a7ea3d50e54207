import type { Box } from '../geometry.js'
import type { Canvas } from '../picture.js'

/** Equal cells in rows, the earlier rows longer by one where the count does not divide; each row fills the canvas' width. */
export function grid(count: number, rows: number, { width, height }: Canvas, gap: number): Box[] {
  const cells: Box[] = []
  const rowHeight = (height - gap * (rows - 1)) / rows
  for (let row = 0; row < rows; row++) {
    const inRow = Math.ceil((count - cells.length) / (rows - row))
    const cellWidth = (width - gap * (inRow - 1)) / inRow
    for (let column = 0; column < inRow; column++)
      cells.push({ x: column * (cellWidth + gap), y: row * (rowHeight + gap), width: cellWidth, height: rowHeight })
  }
  return cells
}

/** A box made smaller on all sides. */
export function inset({ x, y, width, height }: Box, across: number, down: number): Box {
  return { x: x + across, y: y + down, width: Math.max(0, width - 2 * across), height: Math.max(0, height - 2 * down) }
}
