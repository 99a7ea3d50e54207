import { type Box, centre, type Shape } from '../../deck/diagrams/geometry.js'
import type { Insets } from './shapes.js'

/** Whether a shape joins others, and holds no words. */
export function isLine(look: Shape['look']): boolean {
  return look === 'line' || look === 'arrow' || look === 'border' || look === 'track'
}

/** Whether the middle of a box lies in another. */
export function contains(outer: Box, inner: Box | undefined): inner is Box {
  if (!inner) return false
  const { x, y } = centre(inner)
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height
}

/** The room around words in the box of their shape. */
export function insetsOf(outer: Box, inner: Box): Insets {
  const room = (value: number) => Math.max(0, value)
  return {
    left: room(inner.x - outer.x),
    top: room(inner.y - outer.y),
    right: room(outer.x + outer.width - inner.x - inner.width),
    bottom: room(outer.y + outer.height - inner.y - inner.height)
  }
}
