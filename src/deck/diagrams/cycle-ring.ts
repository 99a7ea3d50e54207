import { inset } from './arrange.js'
import { headAt, wings } from './arrows.js'
import { type Box, type Canvas, type Point, round, type Shape } from './geometry.js'

/** An ellipse, and the angles at which boxes stand on it. */
interface Ring {
  readonly middle: Point
  readonly across: number
  readonly down: number
  readonly angles: readonly number[]
}

/** The width in px of the track that joins boxes: templates/slides/diagram.css says the same. */
const trackWidth = 10
/** In px: what a way between two boxes shows of its track at the least, also where boxes are many, and where they hold lists; and the longest head on it. */
const [leastWay, shortWay, wayOfFull, usualHead] = [56, 40, 24, 36]
/** What boxes keep from each other, in px. */
const apart = 12
/** How much of a short way its head takes. */
const headShare = 0.65
/** What heads keep from boxes, in px, and how much smaller they become for that. */
const clear = 3
const headSteps = [1, 0.9, 0.8, 0.7]
/** How far along the way before a box its head ends, in px: the least at which all heads keep clear, or half of what they leave of the way. */
const tips = { least: 10, step: 3, count: 14 }
/** How much boxes become smaller, in turn, until all ways between them are long enough. */
const [widthShares, heightShares] = [
  [1, 0.95, 0.9, 0.86],
  [1, 0.93, 0.86, 0.8]
]
/** On a flat ellipse equal angles crowd the sides: so far are many pulled towards top and bottom. */
const pulls = [0.12, 0.06, 0.18]
const samples = 120

/** A ring of boxes on the track that goes round behind them. */
export interface PlacedRing {
  readonly boxes: readonly Box[]
  readonly track: Shape
  /** The head at the end of the way from each box to the next, as far from that for all. */
  readonly heads: readonly Shape[]
}

/**
 * Boxes of a size, or of the largest below it that leaves room for heads between them, with their middles on one ellipse that fills the canvas; the first
 * stands at its top, or of two at the start. Full boxes give up less of their size, and have shorter ways between them.
 */
export function ringOf(count: number, most: Canvas, canvas: Canvas, areFull: boolean): PlacedRing {
  const enough = areFull ? wayOfFull : count > 8 ? shortWay : leastWay
  let found: Try | undefined
  for (const size of sizesBelow(most))
    for (const pull of count < 7 ? [0] : pulls) {
      const next = tryRing(anglesOf(count, pull), size, canvas)
      if (!found || next.shortest > found.shortest) found = next
      if (next.shortest >= enough) return placed(next)
    }
  return placed(found ?? tryRing(anglesOf(count, 0), most, canvas))
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

function placed({ ring, boxes, ways, shortest }: Try): PlacedRing {
  const most = Math.min(usualHead, headShare * shortest)
  // On a slanting way the corners of a head come near to boxes before its ends do.
  const found = headSteps
    .map(step => step * most)
    .flatMap(length => tipsBefore((shortest - length) / 2).map((before): Head => ({ length, before })))
    .find(head => ways.every(way => isClear(way, head, boxes)))
  const head = found ?? { length: most * 0.6, before: clear }
  return {
    boxes,
    track: { path: trackPath(ring), look: 'track' },
    heads: ways.map(way => headAt(...endsOf(way, head), head.length))
  }
}

function tipsBefore(most: number): number[] {
  return Array.from({ length: tips.count }, (_, index) => Math.min(most, tips.least + index * tips.step))
}

/** A head of a length, and how far before the box its tip is. */
interface Head {
  readonly length: number
  readonly before: number
}

function isClear(way: readonly Point[], head: Head, boxes: readonly Box[]): boolean {
  const corners = wings(...endsOf(way, head), head.length)
  return corners.every(corner => boxes.every(box => !isIn(corner, inset(box, -clear, -clear))))
}

function anglesOf(count: number, pull: number): number[] {
  const first = count === 2 ? Math.PI : -Math.PI / 2
  return Array.from({ length: count }, (_, index) => {
    const even = first + (2 * Math.PI * index) / count
    return even + pull * Math.sin(2 * even)
  })
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

function isIn({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** The tip of a head that ends so far before the end of a way, and the angle at which it points. */
function endsOf(way: readonly Point[], { length, before }: Head): readonly [tip: Point, angle: number] {
  const end = lengthOf(way) - before
  const [foot, tip] = [along(way, end - length), along(way, end)]
  return [tip, Math.atan2(tip.y - foot.y, tip.x - foot.x)]
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

function lengthOf(way: readonly Point[]): number {
  return way
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.hypot(x - (way[index]?.x ?? x), y - (way[index]?.y ?? y)), 0)
}

/** Quarters, each of which has a height of its own, so that a higher stage can stretch them. */
function trackPath(ring: Ring): string {
  const [radii, quarter] = [`A${round(ring.across)} ${round(ring.down)} 0 0 1`, Math.PI / 2]
  const at = (turn: number) => {
    const { x, y } = pointAt(ring, turn * quarter)
    return `${round(x)} ${round(y)}`
  }
  return `M${at(2)}${[3, 4, 5, 6].map(turn => `${radii} ${at(turn)}`).join('')}Z`
}
