import { type Box, round, roundedBox, type Shape } from './geometry.js'

/** The width in px of the edge of a tile: as `tile-edge` of the style sheets. */
const tileEdge = 8
const tileCorner = 10

/** A box for a thing among others of its kind, as tiles are elsewhere on slides: a ground, and a thick edge where reading begins. */
export function tile(box: Box): Shape[] {
  const r = Math.min(tileCorner, box.height / 2)
  const side = round(box.height - 2 * r)
  const edge = [
    `M${round(box.x + r)} ${round(box.y)}`,
    `a${r} ${r} 0 0 0 ${-r} ${r}v${side}a${r} ${r} 0 0 0 ${r} ${r}`,
    `h${tileEdge - r}v${round(-box.height)}Z`
  ].join('')
  return [
    { path: roundedBox(box, r), look: 'tile' },
    { path: edge, look: 'edge' }
  ]
}

/** The room in a tile for words that begin behind its edge. */
export function insideTile({ x, y, width, height }: Box, across: number, down: number): Box {
  return { x: x + tileEdge + across, y: y + down, width: width - tileEdge - 2 * across, height: height - 2 * down }
}
