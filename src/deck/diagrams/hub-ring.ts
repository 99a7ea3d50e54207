import { type Box, type Canvas, edgeTowards, type Point } from './geometry.js'
import type { HubPlace, Room, Spoke } from './hub-spokes.js'

/** The radius of the middle as a share of the canvas; the shortest spoke in px. */
const [ofHeight, shortest] = [0.27, 36]
/** Lower boxes are too low for two rows of words, in px. */
const lowest = 84
/** How far below the middle boxes at the foot begin at the least, as a share of its radius. */
const below = 0.5
/** How much of what height is left makes the upright spoke longer. */
const toSpoke = 0.3

/**
 * Three boxes all around the middle: one above it, and two at the foot beside it. Undefined for other numbers, and where the canvas is too low or the
 * boxes are too wide.
 */
export function ringed(count: number, { width, height }: Canvas, room: Room): HubPlace | undefined {
  if (count !== 3) return undefined
  const { wide, mostHigh, mostRadius } = room
  const radius = Math.min(height * ofHeight, mostRadius)
  const left = (tall: number) => height - 2 * tall - shortest - radius * (1 + below)
  const tall = heightsFrom(mostHigh).find(one => left(one) >= 0)
  if (tall === undefined) return undefined
  const middle = { x: width / 2, y: tall + shortest + radius + toSpoke * left(tall) }
  const foot = height - tall
  const inner = Math.sqrt(Math.max(0, (radius + shortest) ** 2 - (foot - middle.y) ** 2))
  if (inner > width / 2 - wide) return undefined
  const at = (x: number, y: number): Spoke => spokeTo({ x, y, width: wide, height: tall }, middle)
  const feet = [middle.x + inner, middle.x - inner - wide].map(x => at(x, foot))
  return { middle, radius, spokes: [at(middle.x - wide / 2, 0), ...feet] }
}

function heightsFrom(most: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(most) - lowest + 1) }, (_, less) => most - less)
}

/** A box with its spoke, which leads from the middle of the hub to that of the box. */
function spokeTo(box: Box, middle: Point): Spoke {
  return { box, end: edgeTowards(box, middle) }
}
