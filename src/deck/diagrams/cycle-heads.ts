import { inset } from './arrange.js'
import { wings } from './arrows.js'
import type { Box, Point } from './geometry.js'

/** A head before the box that it points to, and where in it the way ends. */
export interface PlacedHead {
  readonly tip: Point
  readonly angle: number
  readonly length: number
  readonly into: Point
  /** What its tip keeps from that box, in px. */
  readonly gap: number
}

/** What the corners of heads keep from boxes, in px, and how much smaller heads become for that. */
const clear = 3
const headSteps = [1, 0.9, 0.8, 0.7]
/** What the tips of all heads keep from the boxes that they point to, in px: the least at which their corners keep clear. */
const gaps = [10, 12, 14, 16, 18, 20]
/** How far from its tip a way ends within a head, as a share of its length: also on a higher stage, where ways become longer and heads do not. */
const intoHead = 0.55
/** In px. */
const step = 0.5

/** Heads of one size, no longer than `most`, at the ends of ways from each box to the next. */
export function headsOf(ways: readonly (readonly Point[])[], boxes: readonly Box[], most: number): PlacedHead[] {
  const all = (length: number, gap: number) =>
    ways.map((way, index) => headBefore(way, boxes[(index + 1) % boxes.length], length, gap))
  // On a slanting way the corners of a head come near to boxes before its tip does.
  for (const size of headSteps)
    for (const gap of gaps) {
      const heads = all(size * most, gap)
      const corners = heads.flatMap(({ tip, angle, length }) => wings(tip, angle, length))
      if (corners.every(corner => isClear(corner, boxes))) return heads
    }
  return all(most * 0.6, clear)
}

function isClear(corner: Point, boxes: readonly Box[]): boolean {
  return boxes.every(box => !isIn(corner, inset(box, -clear, -clear)))
}

/** A head whose tip is so far from a box, in the direction of its way there. */
function headBefore(way: readonly Point[], box: Box | undefined, length: number, gap: number): PlacedHead {
  let end = lengthOf(way)
  while (box && end > length && away(along(way, end), box) < gap) end -= step
  const [foot, tip] = [along(way, end - length), along(way, end)]
  const angle = Math.atan2(tip.y - foot.y, tip.x - foot.x)
  return { tip, angle, length, into: along(way, end - intoHead * length), gap }
}

/** Where a way with a round end of such a radius begins: as far from its box as its head is from the next, or right behind its head on a short way. */
export function beginsAt(way: readonly Point[], box: Box, { gap, length }: PlacedHead, radius: number): Point {
  const last = lengthOf(way) - gap - length
  let start = 0
  while (start < last && away(along(way, start), box) < gap + radius) start += step
  return along(way, start)
}

/** How far a point is from a box. */
export function away({ x, y }: Point, box: Box): number {
  return Math.hypot(Math.max(box.x - x, x - box.x - box.width, 0), Math.max(box.y - y, y - box.y - box.height, 0))
}

export function isIn({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** The point so many px along a way. */
function along(way: readonly Point[], far: number): Point {
  let left = far
  for (const [index, to] of way.slice(1).entries()) {
    const from = way[index] ?? to
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (left <= length)
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length }
    left -= length
  }
  return way.at(-1) ?? { x: 0, y: 0 }
}

export function lengthOf(way: readonly Point[]): number {
  return way
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.hypot(x - (way[index]?.x ?? x), y - (way[index]?.y ?? y)), 0)
}
