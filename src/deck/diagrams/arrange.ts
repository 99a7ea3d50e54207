import { type Box, type Canvas, type Point, polygon, type Shape } from './geometry.js'

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

const gap = 10
const foot = 30

/** Labels in rows beside a figure, each with a line from its part of the figure. `figure` is the width that the figure takes. */
export function labelsBeside(count: number, { width, height }: Canvas, figure: number): Box[] {
  const rowHeight = (height - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({
    x: figure + foot + 40,
    y: index * (rowHeight + gap),
    width: width - figure - foot - 40,
    height: rowHeight
  }))
}

/** The line from a part of the figure to its label: out of the figure, then level with the label. */
export function leader(from: Point, label: Box): Shape {
  const at = bend(label)
  return { path: polygon([from, at, { x: label.x, y: at.y }], false), look: 'line' }
}

/** Where a leader becomes level with its label. */
export function bend({ x, y, height }: Box): Point {
  return { x: x - foot, y: y + height / 2 }
}
