import { type Box, type Item, type PlacedItem, round, roundedBox, type Shape } from './geometry.js'

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

/** Of an icon in a tile: its size in px, which leaves ground around it in a low tile, and the room between it and the words. */
const iconInTile = { most: 72, around: 12, beforeWords: 20 }
/** Narrower tiles have no room for words beside an icon. */
const leastWithIcon = 300

/** Where the icon and the words of a tile stand: words beside each other's tiles begin alike, whether theirs has an icon or not. */
export function besideIcon(
  box: Box,
  words: Box,
  { icon }: Item,
  hasIcons: boolean
): Pick<PlacedItem, 'icon' | 'label'> {
  if (!hasIcons || box.width < leastWithIcon) return { label: words }
  const size = Math.min(iconInTile.most, box.height - iconInTile.around)
  const taken = size + iconInTile.beforeWords
  return {
    label: { ...words, x: words.x + taken, width: words.width - taken },
    ...(icon !== undefined && {
      icon: { x: words.x, y: box.y + (box.height - size) / 2, width: size, height: size }
    })
  }
}
