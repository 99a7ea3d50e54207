import { type Point, polygon, round, type Shape } from './geometry.js'

/** Of an arrow's head, in px: its length, and its width as a share of that. */
export const usualHead = 24
const headWidth = 1.06
/** How far a way goes on into its head, in px, so that they stay together on a higher stage. */
const intoHead = 10

/** A way from the first point to the last, straight from each to the next, with a filled head at its end. */
export function arrow(points: readonly Point[], head = usualHead): Shape[] {
  const [before, to] = [points.at(-2), points.at(-1)]
  if (!before || !to) return []
  const angle = Math.atan2(to.y - before.y, to.x - before.x)
  return [
    { path: polygon([...points.slice(0, -1), behind(to, angle, head - intoHead)], false), look: 'arrow' },
    headAt(to, angle, head)
  ]
}

/** A shallow arc from one point to another, clockwise around what lies on its right. Its head goes on where the arc ends. */
export function shallowArrow(from: Point, to: Point, head = usualHead): Shape[] {
  const angle = arrivalAngle(from, to, head)
  const end = behind(to, angle, head)
  const radius = Math.hypot(end.x - from.x, end.y - from.y) * 1.3
  return headedWay(bentPath(from, end, radius), to, angle, head)
}

/** The corners of the head of such an arc beside its tip: one is nearer to a box that the arc reaches at a slant. */
export function shallowWings(from: Point, to: Point, head: number): readonly Point[] {
  return wings(to, arrivalAngle(from, to, head), head)
}

function arrivalAngle(from: Point, to: Point, head: number): number {
  const bend = Math.asin(1 / 2.6)
  let angle = Math.atan2(to.y - from.y, to.x - from.x) + bend
  // The arc ends at the head, which stands a little off the straight way.
  for (let pass = 0; pass < 3; pass++) {
    const end = behind(to, angle, head)
    angle = Math.atan2(end.y - from.y, end.x - from.x) + bend
  }
  return angle
}

/**
 * A quarter of an ellipse that sets out along `way`, a step across or down, and ends at a right angle to it, where its head goes on. A straight part before it is as
 * long as the head, so that arrows which set out across and down are mirror images.
 */
export function curvedArrow(from: Point, to: Point, way: Point, head = usualHead): Shape[] {
  const angle = way.x === 0 ? Math.atan2(0, Math.sign(to.x - from.x)) : Math.atan2(Math.sign(to.y - from.y), 0)
  const end = behind(to, angle, head)
  const bend = { x: from.x + way.x * head, y: from.y + way.y * head }
  const [across, down] = [round(Math.abs(end.x - bend.x)), round(Math.abs(end.y - bend.y))]
  return headedWay(`${at('M', from)}${at('L', bend)}A${across} ${down} 0 0 1 ${at('', end)}`, to, angle, head)
}

/** A way that ends where its head goes on, along an angle, to a point. */
export function headedWay(path: string, to: Point, angle: number, head: number): Shape[] {
  return [{ path: `${path}${at('L', behind(to, angle, head - intoHead))}`, look: 'arrow' }, headAt(to, angle, head)]
}

function bentPath(from: Point, end: Point, radius: number): string {
  const r = round(radius)
  return `${at('M', from)}A${r} ${r} 0 0 1 ${at('', end)}`
}

function at(letter: string, { x, y }: Point): string {
  return `${letter}${round(x)} ${round(y)}`
}

function headAt(to: Point, angle: number, length: number): Shape {
  return { path: polygon([to, ...wings(to, angle, length)]), look: 'head' }
}

function wings(to: Point, angle: number, length: number): readonly Point[] {
  const foot = behind(to, angle, length)
  const half = (length * headWidth) / 2
  return [1, -1].map(side => ({
    x: foot.x - Math.sin(angle) * half * side,
    y: foot.y + Math.cos(angle) * half * side
  }))
}

function behind({ x, y }: Point, angle: number, length: number): Point {
  return { x: x - Math.cos(angle) * length, y: y - Math.sin(angle) * length }
}
