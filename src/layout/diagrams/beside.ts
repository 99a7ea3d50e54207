import { type Box, type Point, polygon, type Shape } from '../geometry.js'
import type { Canvas } from '../picture.js'

const gap = 10
const foot = 26

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
  const y = label.y + label.height / 2
  return { path: polygon([from, { x: label.x - foot, y }, { x: label.x - 10, y }], false), look: 'line' }
}
