import type { Point } from '../../deck/diagrams/geometry.js'

/** A part of a ring, as if the first began at the angle 0. */
export interface RingPart {
  readonly from: number
  readonly to: number
}

interface Turned {
  /** The angle at which the first part begins. */
  readonly turn: number
  /** At which angle within its part the line of each begins. */
  readonly starts: readonly (number | undefined)[]
  /** How far outside of the ring lines bend that cannot lead straight to their ends, in px. */
  readonly beyond: number
}

const degree = Math.PI / 180
/** How far from the ends of its part a line begins, or in its middle where it is shorter: a line at a corner would belong to two parts. Less is only for a ring that has no such turn. */
const clears = [18, 15, 12, 9, 6, 4].map(angle => angle * degree)
/** How far outside of its ring a line bends, in px. Less is only for a ring that has no such turn. */
const reaches = [12, 6, 3]
/** How much it counts that a line begins away from the middle of its part, beside that it runs straight out. */
const offMiddle = 0.25
export const upright = -Math.PI / 2

/** The parts of a whole, each from one angle to another, one behind the other; a part that needs no line comes last, where it parts none of the others from its card. */
export function partsOf(numbers: readonly number[], last?: number): RingPart[] {
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1
  let to = 0
  const lengths = numbers.map(number => (2 * Math.PI * number) / whole)
  const parts = lengths.map((length, index) => {
    const from = to
    to += index === last ? 0 : length
    return { from, to }
  })
  return parts.map((part, index) => (index === last ? { from: to, to: to + (lengths[index] ?? 0) } : part))
}

/**
 * How a ring is turned so that a line from each part leads straight out to its end, which are in the same order from the top down: so no line crosses another or
 * the ring. The ends are seen from the middle. A ring for which there is no such turn begins at the top, and has no lines.
 */
export function ringTurn(parts: readonly RingPart[], ends: readonly (Point | undefined)[], radius: number): Turned {
  for (const beyond of reaches)
    for (const clear of clears) {
      const best = bestTurn(parts, ends, radius + beyond, clear)
      if (best) return { ...best, beyond }
    }
  return { turn: upright, starts: [], beyond: 0 }
}

function bestTurn(parts: readonly RingPart[], ends: readonly (Point | undefined)[], radius: number, clear: number) {
  let best: (Omit<Turned, 'beyond'> & { readonly cost: number }) | undefined
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
