import { inset } from './arrange.js'
import { type Box, type Item, type PlacedItem, round, roundedBox, type Shape } from './geometry.js'

const corner = 10
/** The width in px of the line around a tile: as `card-line` of the style sheets. */
const line = 2
/** What of that lies within a filled shape whose side is level with what stands above and below, in px. */
export const halfLine = line / 2

/** A box for a thing among others of its kind, as tiles are elsewhere on slides: a pale ground with a line around it. */
export function tile(box: Box): Shape {
  return block(box, 'tile')
}

/** A filled box as large as a tile would be: its line lies within it, so that its sides are level with what stands above and below. */
export function block(box: Box, look: Shape['look'] = 'solid'): Shape {
  return { path: roundedBox(inset(box, halfLine, halfLine), corner), look }
}

/** A card that hangs on a line or a bar, which is its side where reading begins, or the other one where it is `mirrored`: its other corners are round. */
export function flagPath({ x, y, width, height }: Box, mirrored = false, r = corner): string {
  const sign = mirrored ? -1 : 1
  const [from, top] = mirrored ? [x + width, y + height] : [x, y]
  const [along, down, turn] = [sign * round(width - r), sign * round(height - 2 * r), sign * r]
  return `M${round(from)} ${round(top)}h${along}a${r} ${r} 0 0 1 ${turn} ${turn}v${down}a${r} ${r} 0 0 1 ${-turn} ${turn}h${-along}Z`
}

/** A part of a block at the side where reading begins, or at the other one, from its top to its foot, with the corners of the block there. */
export function endOf(box: Box, width: number, isAfter: boolean): string {
  const { x, y, width: wide, height } = inset(box, halfLine, halfLine)
  const own = width - halfLine
  return flagPath({ x: isAfter ? x + wide - own : x, y, width: own, height }, !isAfter)
}

/** The room in a tile for words. */
export function insideTile(box: Box, across: number, down: number): Box {
  return inset(box, line + across, down)
}

/** The head of a box: a rectangle whose upper corners are those of the box, while the lower ones lie on its edges. */
export function headOf({ x, y, width, height }: Box, radius: number): string {
  const arc = `a${radius} ${radius} 0 0 1 ${radius}`
  return [
    `M${round(x)} ${round(y + height)}`,
    `v${round(radius - height)}${arc} ${-radius}`,
    `h${round(width - 2 * radius)}${arc} ${radius}`,
    `v${round(height - radius)}Z`
  ].join('')
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
