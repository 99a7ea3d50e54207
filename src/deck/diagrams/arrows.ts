import { type Point, polygon, round } from './geometry.js'

/** A line from one point to another with an arrow's head at its end. */
export function arrow(from: Point, to: Point, head = 14): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const wing = (side: 1 | -1) => ({
    x: to.x - dx * head - dy * head * 0.6 * side,
    y: to.y - dy * head + dx * head * 0.6 * side
  })
  return `${polygon([from, to], false)}${polygon([wing(1), to, wing(-1)], false)}`
}

/** A shallow arc from one point to another, clockwise around what lies on its right, with an arrow's head at its end. */
export function shallowArrow(from: Point, to: Point, head = 22): string {
  const radius = Math.hypot(to.x - from.x, to.y - from.y) * 1.3
  const angle = Math.atan2(to.y - from.y, to.x - from.x) + Math.asin(1 / 2.6)
  const wing = (turn: number) => ({ x: to.x - head * Math.cos(angle + turn), y: to.y - head * Math.sin(angle + turn) })
  const r = round(radius)
  const bend = `M${round(from.x)} ${round(from.y)}A${r} ${r} 0 0 1 ${round(to.x)} ${round(to.y)}`
  return `${bend}${polygon([wing(0.54), to, wing(-0.54)], false)}`
}

/** A quarter of an ellipse in reading direction, with an arrow's head at its end. It sets out along `way`, a step across or down. */
export function curvedArrow(from: Point, to: Point, way: Point, head = 22): string {
  const across = Math.abs(to.x - from.x)
  const down = Math.abs(to.y - from.y)
  const [rx, ry] = [round(across), round(down)]
  // It ends at a right angle to the way on which it set out. On a flat ellipse the last bit still bends, and the head lies along that.
  const angle = 0.75 * Math.min(1, head / Math.max(1, way.x === 0 ? across : down))
  const [sine, rest] = [Math.sin(angle), 1 - Math.cos(angle)]
  const [backX, backY] = way.x === 0 ? [across * sine, down * rest] : [across * rest, down * sine]
  const length = Math.hypot(backX, backY) || 1
  const end = { x: ((to.x > from.x ? -1 : 1) * backX) / length, y: ((to.y > from.y ? -1 : 1) * backY) / length }
  const wing = (side: 1 | -1) => ({
    x: to.x + end.x * head - end.y * head * 0.6 * side,
    y: to.y + end.y * head + end.x * head * 0.6 * side
  })
  const bend = `M${round(from.x)} ${round(from.y)}A${rx} ${ry} 0 0 1 ${round(to.x)} ${round(to.y)}`
  return `${bend}${polygon([wing(1), to, wing(-1)], false)}`
}
