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

/**
 * Boxes on an ellipse that fills the canvas, from the top on, in reading direction. Sized so that neighbours stay apart, unless
 * another height is given.
 */
export function around(count: number, { width, height }: Canvas, boxHeight?: number): Box[] {
  const usual = boxFor(count, width, height)
  const box = { ...usual, height: boxHeight ?? usual.height }
  const [rx, ry] = [(width - box.width) / 2, (height - box.height) / 2]
  const angles = Array.from({ length: count }, (_, index) => angleOf(index, count))
  // No box of an odd number lies at the foot or at the sides of the ellipse: they are moved out to the edges.
  const widest = Math.max(...angles.map(angle => Math.abs(Math.cos(angle))))
  const lowest = Math.max(0.5, ...angles.map(Math.sin))
  return angles.map(angle => ({
    ...box,
    x: width / 2 + (rx / widest) * Math.cos(angle) - box.width / 2,
    y: height / 2 + (ry / (Math.sin(angle) > 0 ? lowest : 1)) * Math.sin(angle) - box.height / 2
  }))
}

function boxFor(count: number, width: number, height: number): { width: number; height: number } {
  if (count <= 2) return { width: width * 0.32, height: height * 0.36 }
  if (count <= 4) return { width: width * 0.31, height: height * 0.3 }
  if (count <= 6) return { width: width * 0.29, height: height * 0.27 }
  if (count <= 8) return { width: width * 0.22, height: height * 0.19 }
  return { width: width * (count <= 10 ? 0.178 : 0.15), height: height * (count <= 10 ? 0.18 : 0.165) }
}

/** Where one of some boxes stands around a middle. One or two stand at the sides. On a flat ellipse equal angles crowd the sides, so angles are pulled towards top and bottom. */
export function angleOf(index: number, count: number): number {
  if (count <= 2) return index === 0 ? Math.PI : 0
  const even = -Math.PI / 2 + (2 * Math.PI * index) / count
  return count < 7 ? even : even + 0.12 * Math.sin(2 * even)
}

/** Whether a point lies at least some px outside of a box, across or down. */
export function isOff({ x, y, width, height }: Box, point: Point, least: number): boolean {
  const beside = Math.max(x - point.x, point.x - x - width)
  const above = Math.max(y - point.y, point.y - y - height)
  return Math.max(beside, above) >= least
}
