import { circle, type Point, polygon, type Shape } from './geometry.js'

/** Half of the width of a line, and the radius of the dot at its end, in px. */
const [halfLine, dot] = [1.5, 7]

/** The part of a line that lies on the core of a figure, which is dark: light, as wide as lines are, and straight on from where the line bends. */
export function inCore(edge: Point, from: Point, length: number): Shape[] {
  const whole = Math.hypot(edge.x - from.x, edge.y - from.y) || 1
  const [x, y] = [(edge.x - from.x) / whole, (edge.y - from.y) / whole]
  const end = { x: edge.x + x * length, y: edge.y + y * length }
  const beside = (point: Point, side: number) => ({ x: point.x - y * side, y: point.y + x * side })
  const corners = [beside(edge, halfLine), beside(end, halfLine), beside(end, -halfLine), beside(edge, -halfLine)]
  return [
    { path: polygon(corners), look: 'plate' },
    { path: circle(end, dot), look: 'plate' }
  ]
}
