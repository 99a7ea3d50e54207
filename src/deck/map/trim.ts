import type { Canvas, Point } from '../diagrams/geometry.js'

/** The part of a closed outline that lies on the canvas (Sutherland and Hodgman); empty when there is none. */
export function clipped(points: readonly Point[], { width, height }: Canvas): Point[] {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  if (Math.max(...xs) < 0 || Math.min(...xs) > width || Math.max(...ys) < 0 || Math.min(...ys) > height) return []
  const depths = [({ x }: Point) => x, ({ x }: Point) => width - x, ({ y }: Point) => y, ({ y }: Point) => height - y]
  return depths.reduce<Point[]>(cut, [...points])
}

/** The part of an outline where `depth`, which changes evenly along a straight line, is not negative. */
function cut(points: readonly Point[], depth: (point: Point) => number): Point[] {
  return points.flatMap((to, index) => {
    const from = points.at(index - 1) ?? to
    const [before, after] = [depth(from), depth(to)]
    const kept = after >= 0 ? [to] : []
    if (before >= 0 === after >= 0) return kept
    const share = before / (before - after)
    return [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, ...kept]
  })
}

// Nobody sees less than this, in px.
const least = 0.9

/** An outline without the points that nobody would miss (Douglas and Peucker). */
export function simplified(points: readonly Point[]): Point[] {
  const [from, to] = [points[0], points.at(-1)]
  if (!from || !to || points.length < 3) return [...points]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  let [farthest, at] = [0, 0]
  for (const [index, { x, y }] of points.entries()) {
    const [away, up] = [x - from.x, y - from.y]
    const distance = length < 1e-6 ? Math.hypot(away, up) : Math.abs(away * dy - up * dx) / length
    if (distance > farthest) [farthest, at] = [distance, index]
  }
  if (farthest < least || at === 0 || at === points.length - 1) return [from, to]
  return [...simplified(points.slice(0, at + 1)), ...simplified(points.slice(at)).slice(1)]
}

/** Whether a point lies within closed outlines, of which those inside others are holes. */
export function liesWithin({ x, y }: Point, outlines: readonly (readonly Point[])[]): boolean {
  let crossings = 0
  for (const outline of outlines)
    for (const [index, to] of outline.entries()) {
      const from = outline.at(index - 1) ?? to
      if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) crossings += 1
    }
  return crossings % 2 === 1
}
