import { headAt } from './arrows.js'
import { away, beginsAt, headsOf, isIn, lengthOf, type PlacedHead } from './cycle-heads.js'
import type { Box, Canvas, Point, Shape } from './geometry.js'
import { round } from './geometry.js'

/** An ellipse, and the angles at which boxes stand on it. */
interface Ring {
  readonly middle: Point
  readonly across: number
  readonly down: number
  readonly angles: readonly number[]
}

/** The width in px of the track that joins boxes: templates/slides/diagram.css says the same. */
const trackWidth = 8
/** In px: what a way between two boxes shows of its track at the least, also where boxes are many, and where they hold lists; and the longest head on it. */
const [leastWay, shortWay, wayOfFull, usualHead] = [56, 40, 24, 36]
/** What boxes keep from each other, in px. */
const apart = 12
/** How much of a short way its head takes. */
const headShare = 0.65
/** How much boxes become smaller, in turn, until all ways between them are long enough. */
const [widthShares, heightShares] = [
  [1, 0.95, 0.9, 0.86],
  [1, 0.93, 0.86, 0.8]
]
const samples = 240
/** On a flat ellipse equal angles crowd the sides. So often do boxes move towards longer ways, each time by so much of the difference, until ways differ by less than this, in px. */
const [rounds, pace, alike] = [24, 0.6, 2]
/** About what is not seen of a way at each of its ends, in px. */
const clear = 12

/** A ring of boxes on the track that leads from each to the next. */
export interface PlacedRing {
  readonly boxes: readonly Box[]
  readonly track: Shape
  /** The head at the end of the way from each box to the next, as near to that for all. */
  readonly heads: readonly Shape[]
}

/**
 * Boxes of a size, or of the largest below it that leaves room for heads between them, with their middles on one ellipse that fills the canvas; the first
 * stands at its top, or of two at the start. Full boxes give up less of their size, and have shorter ways between them.
 */
export function ringOf(count: number, most: Canvas, canvas: Canvas, areFull: boolean): PlacedRing {
  const enough = areFull ? wayOfFull : count > 8 ? shortWay : leastWay
  let found: Try | undefined
  for (const size of sizesBelow(most)) {
    const next = evened(tryRing(anglesOf(count), size, canvas), size, canvas)
    if (!found || next.shortest > found.shortest) found = next
    if (next.shortest >= enough) return placed(next)
  }
  return placed(found ?? tryRing(anglesOf(count), most, canvas))
}

/** Boxes moved along their ellipse until all ways between them are as long; the first one stays. */
function evened(first: Try, size: Canvas, canvas: Canvas): Try {
  let next = first
  for (let round = 0; round < rounds; round++) {
    const lengths = next.ways.map((way, index) => seenOf(way, next.boxes, index))
    if (Math.max(...lengths) - Math.min(...lengths) < alike) break
    const { angles, across, down } = next.ring
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const turns = lengths.map((length, index) => {
      const [from = 0, to = 0] = [angles[index], angles[index + 1] ?? (angles[0] ?? 0) + 2 * Math.PI]
      const middle = (from + to) / 2
      return to - from + (pace * (mean - length)) / Math.hypot(across * Math.sin(middle), down * Math.cos(middle))
    })
    const whole = turns.reduce((sum, turn) => sum + turn, 0)
    let angle = angles[0] ?? 0
    const moved = turns.map(turn => {
      const here = angle
      angle += (turn / whole) * 2 * Math.PI
      return here
    })
    next = tryRing(moved, size, canvas)
  }
  return next
}

/** What is seen of a way between two boxes. */
function seenOf(way: readonly Point[], boxes: readonly Box[], index: number): number {
  const ends = [boxes[index], boxes[(index + 1) % boxes.length]]
  return lengthOf(way.filter(point => ends.every(box => box && away(point, box) >= clear)))
}

interface Try {
  readonly ring: Ring
  readonly boxes: readonly Box[]
  readonly ways: readonly (readonly Point[])[]
  readonly shortest: number
}

function sizesBelow({ width, height }: Canvas): Canvas[] {
  return widthShares.flatMap(wide => heightShares.map(high => ({ width: width * wide, height: height * high })))
}

function tryRing(angles: readonly number[], size: Canvas, canvas: Canvas): Try {
  const ring = fitRing(angles, size, canvas)
  const boxes = angles.map(angle => boxAt(pointAt(ring, angle), size))
  const ways = boxes.map((_, index) => wayToNext(boxes, index, ring))
  return { ring, boxes, ways, shortest: areApart(boxes) ? Math.min(...ways.map(lengthOf)) : 0 }
}

function placed(found: Try): PlacedRing {
  const { boxes, ways, shortest } = found
  const heads = headsOf(ways, boxes, Math.min(usualHead, headShare * shortest))
  return {
    boxes,
    track: { path: trackPath(found, heads), look: 'track' },
    heads: heads.map(({ tip, angle, length }) => headAt(tip, angle, length))
  }
}

function anglesOf(count: number): number[] {
  const first = count === 2 ? Math.PI : -Math.PI / 2
  return Array.from({ length: count }, (_, index) => first + (2 * Math.PI * index) / count)
}

/** The largest ellipse that keeps itself, and boxes of a size around its points, within the canvas. */
function fitRing(angles: readonly number[], box: Canvas, canvas: Canvas): Ring {
  const most = (values: readonly number[]) => Math.max(...values)
  const across = Math.min(
    (canvas.width - box.width) / 2 / most(angles.map(angle => Math.abs(Math.cos(angle)))),
    (canvas.width - trackWidth) / 2
  )
  // Two at the sides leave the height to their track.
  if (angles.length === 2)
    return { angles, across, down: canvas.height * 0.34, middle: { x: canvas.width / 2, y: canvas.height / 2 } }
  const down = Math.min(
    (canvas.height - box.height) / (1 + most(angles.map(Math.sin))),
    (canvas.height - (box.height + trackWidth) / 2) / 2
  )
  return { angles, across, down, middle: { x: canvas.width / 2, y: box.height / 2 + down } }
}

function pointAt({ middle, across, down }: Ring, angle: number): Point {
  return { x: middle.x + across * Math.cos(angle), y: middle.y + down * Math.sin(angle) }
}

function boxAt({ x, y }: Point, { width, height }: Canvas): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function areApart(boxes: readonly Box[]): boolean {
  return boxes.every((box, index) =>
    boxes
      .slice(index + 1)
      .every(other => Math.abs(box.x - other.x) >= box.width + apart || Math.abs(box.y - other.y) >= box.height + apart)
  )
}

/** Points of the track from where it leaves a box to where it meets the next. */
function wayToNext(boxes: readonly Box[], index: number, ring: Ring): Point[] {
  const [box, next] = [boxes[index], boxes[(index + 1) % boxes.length]]
  if (!box || !next) return []
  const from = ring.angles[index] ?? 0
  const to = ring.angles[index + 1] ?? (ring.angles[0] ?? 0) + 2 * Math.PI
  const points = Array.from({ length: samples + 1 }, (_, step) => pointAt(ring, from + ((to - from) * step) / samples))
  const start = points.findLastIndex(point => isIn(point, box)) + 1
  return points.slice(
    start,
    points.findIndex(point => isIn(point, next))
  )
}

/** A piece of the track for each way, which keeps from its box what its head keeps from the next: each has a height of its own, so that a higher stage can stretch it. */
function trackPath({ ring, boxes, ways }: Try, heads: readonly PlacedHead[]): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
  return ways
    .map((way, index) => {
      const [box, head] = [boxes[index], heads[index]]
      if (!box || !head) return ''
      const start = beginsAt(way, box, head, trackWidth / 2)
      return `M${at(start)}A${round(ring.across)} ${round(ring.down)} 0 0 1 ${at(head.into)}`
    })
    .join('')
}
