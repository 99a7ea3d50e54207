import { bend } from '../../deck/diagrams/arrange.js'
import { inCore } from '../../deck/diagrams/core-line.js'
import { type Box, circle, type Point, polygon } from '../../deck/diagrams/geometry.js'
import type { ChartShape, Level } from './placed-chart.js'
import { hole } from './ring-hole.js'
import type { RingPart } from './ring-turn.js'

const dot = 6
/** What a line that leads straight to its card keeps from the next part, as an angle, or a quarter of its own part. */
const fromCorner = 0.1

interface Ring {
  readonly middle: Point
  readonly radius: number
  /** How far outside of it a line bends that cannot lead straight to its card, in px. */
  readonly beyond: number
}

/**
 * The line from a part of a ring to its card: from a dot in the middle of what the ring is thick, straight to where it becomes level with the card, or
 * first out of the ring where it would cross another part. On the strongest part it is light.
 */
export function ringLeader(
  { middle, radius, beyond }: Ring,
  part: RingPart,
  start: number,
  card: Box,
  level: Level
): ChartShape[] {
  const on = (reach: number, angle = start): Point => ({
    x: middle.x + reach * Math.cos(angle),
    y: middle.y + reach * Math.sin(angle)
  })
  const at = bend(card)
  const from = on((radius * (1 + hole)) / 2)
  const edge = leaves(middle, radius, from, at)
  const turned = Math.atan2(edge.y - middle.y, edge.x - middle.x) - start
  const across = start + Math.atan2(Math.sin(turned), Math.cos(turned))
  const clear = Math.min(fromCorner, (part.to - part.from) / 4)
  const isStraight = across >= part.from + clear && across <= part.to - clear
  const out = isStraight ? edge : on(radius)
  const knee = isStraight ? at : on(radius + beyond)
  const light = level === 1 ? inCore(out, knee, Math.hypot(out.x - from.x, out.y - from.y)) : []
  return [
    { path: polygon([from, ...(isStraight ? [] : [knee]), at, { x: card.x, y: at.y }], false), look: 'leader' },
    ...light.map(({ path }): ChartShape => ({ path, look: 'plate' })),
    ...(level === 1 ? [] : [{ path: circle(from, dot), look: 'pin' } as const])
  ]
}

/** Where a line from within a ring to a point outside leaves it. */
function leaves(middle: Point, radius: number, from: Point, to: Point): Point {
  const [x, y] = [from.x - middle.x, from.y - middle.y]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [a, b, c] = [dx * dx + dy * dy, x * dx + y * dy, x * x + y * y - radius * radius]
  const share = (-b + Math.sqrt(b * b - a * c)) / a
  return { x: from.x + dx * share, y: from.y + dy * share }
}
