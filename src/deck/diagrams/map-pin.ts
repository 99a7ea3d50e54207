import { type Point, round } from './geometry.js'

/** A pin in px: its head, which is open in the middle, stands above its point. */
export const pin = { radius: 16, above: 32, open: 6 }

/** Where the head of a pin is whose point stands at a place. */
export function headOf({ x, y }: Point): Point {
  return { x, y: y - pin.above }
}

/** From its point around its head, in which a disc then lies. */
export function pinAt(point: Point): string {
  const head = headOf(point)
  const { radius, above } = pin
  // Where straight lines from the point touch the head.
  const [across, down] = [radius * Math.sqrt(1 - (radius / above) ** 2), radius ** 2 / above]
  const r = round(radius)
  const [left, right, y] = [round(head.x - across), round(head.x + across), round(head.y + down)]
  return `M${round(point.x)} ${round(point.y)}L${left} ${y}A${r} ${r} 0 1 1 ${right} ${y}Z`
}
