import { roundedBox } from '../../deck/diagrams/geometry.js'
import { flagPath, headOf } from '../../deck/diagrams/tile.js'

const corner = /([hv])(-?[\d.]+)a([\d.]+) \3 0 0 1 (-?[\d.]+) (-?[\d.]+)/g
const box =
  /M(-?[\d.]+) (-?[\d.]+)h([\d.]+)a([\d.]+) \4 0 0 1 \4 \4v([\d.]+)a\4 \4 0 0 1 -\4 \4h-[\d.]+a\4 \4 0 0 1 -\4 -\4v-[\d.]+a\4 \4 0 0 1 \4 -\4Z/g
const head = /M(-?[\d.]+) (-?[\d.]+)v-([\d.]+)a([\d.]+) \4 0 0 1 \4 -\4h([\d.]+)a\4 \4 0 0 1 \4 \4v[\d.]+Z/g
const flag =
  /M(-?[\d.]+) (-?[\d.]+)h(-?)([\d.]+)a([\d.]+) \5 0 0 1 \3\5 \3\5v\3([\d.]+)a\5 \5 0 0 1 -?\5 \3\5h-?[\d.]+Z/g
/** How round corners of boxes on slides are, in px, where a theme says nothing. */
const usual = 10

/** The path of a shape with corners as round as a theme has them, where `radius` is that of its boxes: `0px` makes all of them square, more those of whole boxes, of their heads and of their ends rounder. */
export function withCorners(path: string, radius: string | undefined): string {
  const px = Number.parseFloat(radius ?? String(usual))
  if (px === usual) return path
  if (px === 0) return path.replace(corner, squared)
  return path
    .replace(box, (_, ...parts: string[]) => {
      const [x = 0, y = 0, width = 0, own = 0, height = 0] = parts.slice(0, 5).map(Number)
      return roundedBox({ x: x - own, y, width: width + 2 * own, height: height + 2 * own }, (own * px) / usual)
    })
    .replace(flag, (_, left: string, top: string, way: string, ...parts: string[]) => {
      const [along = 0, own = 0, down = 0] = parts.slice(0, 3).map(Number)
      const [width, height] = [along + own, down + 2 * own]
      const mirrored = way === '-'
      const [x, y] = mirrored ? [Number(left) - width, Number(top) - height] : [Number(left), Number(top)]
      return flagPath({ x, y, width, height }, mirrored, (own * px) / usual)
    })
    .replace(head, (_, ...parts: string[]) => {
      const [x = 0, foot = 0, side = 0, own = 0, width = 0] = parts.slice(0, 5).map(Number)
      const height = side + own
      return headOf({ x, y: foot - height, width: width + 2 * own, height }, (own * px) / usual)
    })
}

/** Where a line meets a quarter of a circle, it goes on to the corner. Other arcs stay. */
function squared(whole: string, way: string, length: string, radius: string, x: string, y: string): string {
  if (Math.abs(Number(x)) !== Number(radius) || Math.abs(Number(y)) !== Number(radius)) return whole
  const [along, across] = way === 'h' ? [x, `v${y}`] : [y, `h${x}`]
  return `${way}${Number((Number(length) + Number(along)).toFixed(1))}${across}`
}
