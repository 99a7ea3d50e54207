import { total } from '../total.js'
import { type Point, round } from './geometry.js'

/** The point between points. */
export function centreOf(points: readonly Point[]): Point {
  return { x: total(points.map(({ x }) => x)) / points.length, y: total(points.map(({ y }) => y)) / points.length }
}

/** What lies in all circles of one radius, as a path; empty where nothing does. */
export function sharedPath(middles: readonly Point[], radius: number): string {
  const corners = middles
    .flatMap((a, index) => middles.slice(index + 1).flatMap(b => meetings(a, b, radius)))
    .filter(point => middles.every(({ x, y }) => Math.hypot(point.x - x, point.y - y) <= radius + 0.01))
  if (corners.length < 2) return ''
  const { x: cx, y: cy } = centreOf(corners)
  const around = corners.toSorted((a, b) => Math.atan2(a.y - cy, a.x - cx) - Math.atan2(b.y - cy, b.x - cx))
  const points = around.map(({ x, y }) => `${round(x)} ${round(y)}`)
  const r = round(radius)
  return `M${points[0]}${[...points.slice(1), points[0]].map(point => `A${r} ${r} 0 0 1 ${point}`).join('')}Z`
}

/** Where the way from a point that lies in all circles leaves what they share. */
export function leavesShared(middles: readonly Point[], radius: number, from: Point, to: Point): Point {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [x, y] = [(to.x - from.x) / whole, (to.y - from.y) / whole]
  const ways = middles.map(middle => {
    const [dx, dy] = [from.x - middle.x, from.y - middle.y]
    const along = dx * x + dy * y
    return Math.sqrt(Math.max(0, along ** 2 + radius ** 2 - dx ** 2 - dy ** 2)) - along
  })
  const far = Math.min(...ways)
  return { x: from.x + x * far, y: from.y + y * far }
}

/** The points in which two circles of one radius cross. */
function meetings(a: Point, b: Point, radius: number): Point[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy)
  if (distance === 0 || distance >= 2 * radius) return []
  const away = Math.sqrt(radius ** 2 - distance ** 2 / 4) / distance
  return [1, -1].map(side => ({ x: (a.x + b.x) / 2 - side * dy * away, y: (a.y + b.y) / 2 + side * dx * away }))
}
