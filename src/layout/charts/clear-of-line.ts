import type { Point } from '../../deck/diagrams/geometry.js'

const apart = 4

/** Where something of a height stands between two x so that no line runs through it: its upper edge in px. */
interface Place {
  readonly from: number
  readonly to: number
  readonly height: number
  /** The upper edge that it has where no line hinders it, and the lower edge of the drawing. */
  readonly usual: number
  readonly floor: number
}

/**
 * The upper edge of what stands beside the first point of a line: where it usually is, else below a line that rises from there, if it finds room
 * above the floor, else above it.
 */
export function clearOfLine(points: readonly Point[], { from, to, height, usual, floor }: Place): number {
  const ys = [from, to]
    .map(x => heightAt(points, x))
    .concat(points.filter(({ x }) => x > from && x < to).map(({ y }) => y))
  const [highest, lowest] = [Math.min(...ys), Math.max(...ys)]
  if (usual + height + apart <= highest) return usual
  const below = lowest + apart + height / 4
  return below + height <= floor ? below : highest - apart - height
}

/** The y of a line at an x; that of its first or last point beyond these. */
function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex(point => point.x >= x)
  const [end, start] = [points.at(after), points[Math.max(0, after - 1)]]
  if (!end || !start) return Number.POSITIVE_INFINITY
  return end.x === start.x ? end.y : start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x)
}
