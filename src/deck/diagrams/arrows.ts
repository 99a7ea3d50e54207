import { type Point, polygon, type Shape } from './geometry.js'

/** Of an arrow's head, in px: its length, and its width as a share of that. */
export const usualHead = 24
const headWidth = 1.06
/** How far a way goes on into its head, in px, so that they stay together on a higher stage. */
const intoHead = 10

/** A way from the first point to the last, straight from each to the next, with a filled head at its end. */
export function arrow(points: readonly Point[], head = usualHead): Shape[] {
  const [before, to] = [points.at(-2), points.at(-1)]
  if (!before || !to) return []
  const angle = Math.atan2(to.y - before.y, to.x - before.x)
  return [
    { path: polygon([...points.slice(0, -1), behind(to, angle, head - intoHead)], false), look: 'arrow' },
    headAt(to, angle, head)
  ]
}

/** A filled head that points to its tip along an angle. */
export function headAt(to: Point, angle: number, length: number): Shape {
  return { path: polygon([to, ...wings(to, angle, length)]), look: 'head' }
}

/** The corners of a head on both sides of its way. */
export function wings(to: Point, angle: number, length: number): readonly Point[] {
  const foot = behind(to, angle, length)
  const half = (length * headWidth) / 2
  return [1, -1].map(side => ({
    x: foot.x - Math.sin(angle) * half * side,
    y: foot.y + Math.cos(angle) * half * side
  }))
}

function behind({ x, y }: Point, angle: number, length: number): Point {
  return { x: x - Math.cos(angle) * length, y: y - Math.sin(angle) * length }
}
