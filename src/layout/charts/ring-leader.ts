import type { Point } from '../../deck/diagrams/geometry.js'
import type { RingPart } from './ring-parts.js'

/** What a line keeps from the ends of its part, in radians, or half of a shorter one. */
const fromCorner = Math.PI / 10
/** How far from the ring a line begins and where it bends, and what one keeps from the ring that runs past it, in px. */
const [begins, bends, clear] = [3, 14, 4]

/** At which side of its ring the words of a part stand: at that of its middle. */
export function isAfter({ from, to }: RingPart): boolean {
  return Math.cos((from + to) / 2) > -1e-9
}

/** At which angle the line to a part's words begins: where it runs level, or between the middle of the part and where it is nearest to that. */
export function startOf(part: RingPart): number {
  const { from, to } = part
  const middle = (from + to) / 2
  const edge = Math.min(fromCorner, (to - from) / 2)
  const level = isAfter(part) ? 0 : Math.PI
  const nearest = Math.min(to - edge, Math.max(from + edge, level))
  return nearest === level ? level : (nearest + middle) / 2
}

/** Where a line bends that begins at an angle, as seen from the middle of its ring. */
export function bendAt(start: number, radius: number): Point {
  return { x: (radius + bends) * Math.cos(start), y: (radius + bends) * Math.sin(start) }
}

/** The line from a ring straight out and on to a point; undefined where it would come too near to the ring. */
export function ringLeader(start: number, radius: number, to: Point): readonly Point[] | undefined {
  const bend = bendAt(start, radius)
  const [dx, dy] = [to.x - bend.x, to.y - bend.y]
  const share = Math.min(1, Math.max(0, -(bend.x * dx + bend.y * dy) / (dx * dx + dy * dy || 1)))
  if (Math.hypot(bend.x + share * dx, bend.y + share * dy) < radius + clear) return undefined
  const from = { x: (radius + begins) * Math.cos(start), y: (radius + begins) * Math.sin(start) }
  return [from, bend, to]
}
