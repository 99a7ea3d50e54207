import type { Box, Canvas, Point } from './geometry.js'

/** A box around a hub. */
export interface Spoke {
  readonly box: Box
  /** Where its spoke ends, on the edge that is nearer to the middle. */
  readonly end: Point
}

/** The middle of a hub with its radius, and the boxes around it in the order of reading. */
export interface HubPlace {
  readonly middle: Point
  readonly radius: number
  readonly spokes: readonly Spoke[]
}

/** How long the spoke to the box above is, and what parts two boxes, in px; how high the middle is, as a share of the canvas. */
const [spoke, gap, ofHeight] = [44, 20, 0.29]
/** The least height in px of boxes, of which two rows of words take so much. */
const lowest = 84
/** How far apart boxes of one side stand, in px. */
const between = 3 * gap

/** What a hub has for its boxes, in px: their width, how far from its middle they begin, how high they may be, and how large the middle. */
export interface Room {
  readonly wide: number
  readonly out: number
  readonly mostHigh: number
  readonly mostRadius: number
}

/**
 * An odd number of boxes, with the first one above the middle and as many on each side: two beside three would look as if one were missing. Undefined
 * for an even number, and where the canvas is too low.
 */
export function topped(count: number, { width, height }: Canvas, room: Room): HubPlace | undefined {
  if (count < 3 || count % 2 === 0) return undefined
  const { wide, out, mostRadius } = room
  const radius = Math.min(height * ofHeight, mostRadius)
  const rows = (count - 1) / 2
  // Boxes that would reach below the one above stay lower than it.
  const isUnder = wide / 2 + gap > out
  const reach = (tall: number) => {
    const y = tall + spoke + radius
    return Math.min(height - y, isUnder ? spoke + radius - gap : y)
  }
  const heights = Array.from({ length: Math.max(0, room.mostHigh - lowest + 1) }, (_, less) => room.mostHigh - less)
  const tall = heights.find(
    one => one + spoke + 2 * radius <= height && rows * one + (rows - 1) * gap <= 2 * reach(one)
  )
  if (tall === undefined) return undefined
  const step = rows === 1 ? 0 : Math.min(tall + between, (2 * reach(tall) - tall) / (rows - 1))
  const taken = tall + spoke + radius + Math.max(radius, ((rows - 1) * step + tall) / 2)
  const top = (height - taken) / 2
  const middle = { x: width / 2, y: top + tall + spoke + radius }
  const side = (isAfter: boolean) =>
    Array.from({ length: rows }, (_, index): Spoke => {
      const end = { x: middle.x + (isAfter ? out : -out), y: middle.y + (index - (rows - 1) / 2) * step }
      return { end, box: { x: isAfter ? end.x : end.x - wide, y: end.y - tall / 2, width: wide, height: tall } }
    })
  const above: Spoke = {
    end: { x: middle.x, y: top + tall },
    box: { x: middle.x - wide / 2, y: top, width: wide, height: tall }
  }
  return { middle, radius, spokes: [above, ...side(true), ...side(false).toReversed()] }
}
