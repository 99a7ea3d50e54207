import type { Point } from '../../deck/diagrams/geometry.js'

/** A part of a ring, as if the first began at the angle 0. */
export interface RingPart {
  readonly from: number
  readonly to: number
}

interface Turned {
  /** The angle at which the first part begins. */
  readonly turn: number
  /** Where on its part the line of each begins. */
  readonly starts: readonly (number | undefined)[]
}

const degree = Math.PI / 180
/** How far from the ends of its part a line begins, or in its middle where it is shorter: a line at a corner would belong to two parts. Less is only for a ring that has no such turn. */
const clears = [18, 15, 12, 9, 6, 4].map(angle => angle * degree)
/** How much it counts that a line begins away from the middle of its part, beside that it runs straight out. */
const offMiddle = 0.25
const upright: Turned = { turn: -Math.PI / 2, starts: [] }

/**
 * How a ring is turned so that a line from each part leads straight out to its end, which are in the same order from the top down: so no line crosses another or
 * the ring. The ends are seen from the middle. A ring for which there is no such turn begins at the top, and has no lines.
 */
export function ringTurn(parts: readonly RingPart[], ends: readonly (Point | undefined)[], radius: number): Turned {
  for (const clear of clears) {
    const best = bestTurn(parts, ends, radius, clear)
    if (best) return best
  }
  return upright
}

function bestTurn(parts: readonly RingPart[], ends: readonly (Point | undefined)[], radius: number, clear: number) {
  let best: (Turned & { readonly cost: number }) | undefined
  for (let step = -360; step < 180; step += 2) {
    const turn = step * degree
    const found = startsAt(parts, ends, { radius, turn, clear })
    if (found && (!best || found.cost < best.cost)) best = { turn, ...found }
  }
  return best
}

function startsAt(
  parts: readonly RingPart[],
  ends: readonly (Point | undefined)[],
  { radius, turn, clear }: Readonly<Record<'radius' | 'turn' | 'clear', number>>
) {
  const starts: (number | undefined)[] = []
  let cost = 0
  let above = -1
  for (const [index, { from, to }] of parts.entries()) {
    const end = ends[index]
    if (to === from || !end) {
      starts.push(undefined)
      continue
    }
    const edge = Math.min(clear, (to - from) / 2)
    const [first, last] = [turn + from + edge, turn + to - edge]
    const straight = Math.atan2(end.y, end.x)
    const start = Math.min(last, Math.max(first, straight))
    // A line from beyond this would run over the ring.
    if (end.x * Math.cos(start) + end.y * Math.sin(start) < radius) return undefined
    const middle = Math.abs(start - (first + last) / 2)
    cost += Math.abs(start - straight) ** 2 + offMiddle * Math.min(middle, 1) ** 2
    // From the top down, as their ends: else they would cross.
    const height = Math.sin(start)
    if (height < above) return undefined
    above = height
    starts.push(start)
  }
  return { starts, cost }
}
