import { angleOf } from './arrange.js'
import { headedWay, usualHead } from './arrows.js'
import { type Box, type Canvas, centre, type Point, round, type Shape } from './geometry.js'

/** From a box to its arrow, in px: less where boxes are near each other. */
const gaps = [12, 5]
// Shorter ways have no room for a bend and a head, which takes this share of them at the most.
const leastWay = 24
const headShare = 0.65
const samples = 400

interface Oval {
  at(angle: number): Point
  /** Its radii above and below the level of its middle differ. */
  readonly across: number
  readonly up: number
  readonly down: number
}

/**
 * The ways from each box around a middle to the next, all on the one oval through the middles of the boxes, with heads of one size along it.
 * Nothing where boxes leave one of them no room, or the oval leaves the canvas.
 */
export function ovalArrows(boxes: readonly Box[], canvas: Canvas): readonly Shape[][] | undefined {
  const oval = ovalThrough(boxes, canvas)
  if (Math.max(oval.up, oval.down) > canvas.height / 2) return undefined
  for (const gap of gaps) {
    const ways = boxes.map((_, index) => wayToNext(boxes, index, oval, gap))
    const shortest = Math.min(...ways.map(way => lengthOf(way, oval)))
    if (shortest >= leastWay) return ways.map(way => arrowAlong(way, Math.min(usualHead, headShare * shortest), oval))
  }
  return undefined
}

/** Angles from where the oval leaves a box to where it meets the next. */
function wayToNext(boxes: readonly Box[], index: number, { at }: Oval, gap: number): number[] {
  const [box, next] = [boxes[index], boxes[(index + 1) % boxes.length]]
  if (!box || !next) return []
  const from = angleOf(index, boxes.length)
  const to = angleOf(index + 1, boxes.length)
  const angles = Array.from({ length: samples + 1 }, (_, step) => from + ((to - from) * step) / samples)
  const start = angles.findLastIndex(angle => isNear(at(angle), box, gap)) + 1
  return angles.slice(
    start,
    angles.findIndex(angle => isNear(at(angle), next, gap))
  )
}

function arrowAlong(way: readonly number[], head: number, oval: Oval): Shape[] {
  const tip = oval.at(way.at(-1) ?? 0)
  const last = way.findLast(angle => distance(oval.at(angle), tip) >= head) ?? 0
  const foot = oval.at(last)
  return headedWay(pathAlong(way[0] ?? 0, last, oval), tip, Math.atan2(tip.y - foot.y, tip.x - foot.x), head)
}

function ovalThrough(boxes: readonly Box[], { width, height }: Canvas): Oval {
  const middle = { x: width / 2, y: height / 2 }
  const radius = (way: (point: Point) => number, share: (angle: number) => number) =>
    Math.max(
      0,
      ...boxes.flatMap((box, index) => {
        const part = share(angleOf(index, boxes.length))
        return part > 0.2 ? [way(centre(box)) / part] : []
      })
    )
  const across = radius(({ x }) => x - middle.x, Math.cos)
  const down = radius(({ y }) => y - middle.y, Math.sin)
  const up = radius(
    ({ y }) => middle.y - y,
    angle => -Math.sin(angle)
  )
  return {
    across,
    up,
    down,
    at: angle => ({
      x: middle.x + across * Math.cos(angle),
      y: middle.y + (Math.sin(angle) > 0 ? down : up) * Math.sin(angle)
    })
  }
}

/** An arc of the oval, or two where it passes the level of the middle. */
function pathAlong(from: number, to: number, { at, across, up, down }: Oval): string {
  const level = [0, Math.PI].find(angle => angle > from && angle < to)
  const arc = (end: number, radius: number) => {
    const { x, y } = at(end)
    return `A${round(across)} ${round(radius)} 0 0 1 ${round(x)} ${round(y)}`
  }
  const radiusAt = (angle: number) => (Math.sin(angle) > 0 ? down : up)
  const { x, y } = at(from)
  const bends =
    level === undefined
      ? arc(to, radiusAt((from + to) / 2))
      : arc(level, radiusAt((from + level) / 2)) + arc(to, radiusAt((level + to) / 2))
  return `M${round(x)} ${round(y)}${bends}`
}

function lengthOf(way: readonly number[], { at }: Oval): number {
  return way.slice(1).reduce((sum, angle, index) => sum + distance(at(way[index] ?? angle), at(angle)), 0)
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function isNear({ x, y }: Point, box: Box, gap: number): boolean {
  return x > box.x - gap && x < box.x + box.width + gap && y > box.y - gap && y < box.y + box.height + gap
}
