import { inset } from './arrange.js'
import { type Box, type Canvas, circle, type PlacedItem, type PlaceItems, type Point, polygon } from './geometry.js'
import { insideTile, tile } from './tile.js'

// Of the middle and of the two columns in which spokes end, as shares of the canvas.
const core = { ofHeight: 0.32, ofWidth: 0.15 }
const ring = { ofHeight: 0.52, ofWidth: 0.23 }
const gap = 20
const highest = 124
const mostLead = 40
/** So few are larger, and stand further apart. */
const few = { most: 4, core: 0.38, ring: 0.56, height: 148, apart: 5 * gap }
/** Of an icon on the edge of its box where the spoke ends, in px. */
const disc = 64
/** What a circle leaves to words, as a share of its width. */
const inCircle = 0.78

/**
 * One thing in the middle and what belongs to it on both sides: the first item is the hub, with what stands below or beside it clockwise around it,
 * in boxes of one width.
 */
export const hub: PlaceItems = (items, canvas) => {
  const [first, ...beside] = items
  if (!first) return { canvas, ground: [], items: [] }
  const middle = { x: canvas.width / 2, y: canvas.height / 2 }
  const count = first.children.length + beside.length
  const isFew = count <= few.most
  const radius = Math.min(canvas.height * (isFew ? few.core : core.ofHeight), canvas.width * core.ofWidth)
  const around = [...first.children, ...beside]
  const hasIcons = around.some(({ icon }) => icon !== undefined)
  const spokes = boxesFor(count, canvas).map(({ box, end }, index): PlacedItem => {
    const away = Math.hypot(end.x - middle.x, end.y - middle.y)
    const start = {
      x: middle.x + ((end.x - middle.x) * radius) / away,
      y: middle.y + ((end.y - middle.y) * radius) / away
    }
    const words = insideTile(box, 12, 4)
    const taken = hasIcons ? disc / 2 : 0
    return {
      label: { ...words, x: words.x + (end.x > middle.x ? taken : 0), width: words.width - taken },
      ...(around[index]?.icon !== undefined && {
        icon: { x: end.x - disc / 2, y: end.y - disc / 2, width: disc, height: disc },
        iconOn: 'solid' as const
      }),
      on: 'soft',
      align: 'centre',
      stacks: true,
      shapes: [{ path: polygon([start, end], false), look: 'line' }, tile(box)],
      children: []
    }
  })
  const width = 2 * radius
  const round = { x: middle.x - radius, y: middle.y - radius, width, height: width }
  const hubItem: PlacedItem = {
    label: inset(round, (width * (1 - inCircle)) / 2, width * 0.2),
    on: 'solid',
    align: 'centre',
    shapes: [{ path: circle(middle, radius), look: 'solid' }],
    children: spokes.slice(0, first.children.length)
  }
  return { canvas, ground: [], isLead: true, mostLead, items: [hubItem, ...spokes.slice(first.children.length)] }
}

interface Spoke {
  readonly box: Box
  /** Where its spoke ends, in the middle of the side that is nearer to the middle. */
  readonly end: Point
}

/** Boxes on the side where reading goes on, from the top down, and then on the other one from the foot up: as far apart on both, around the level of the middle. */
function boxesFor(count: number, { width, height }: Canvas): Spoke[] {
  const isFew = count <= few.most
  const out = Math.min(height * (isFew ? few.ring : ring.ofHeight), width * ring.ofWidth)
  const after = Math.ceil(count / 2)
  const tall = Math.min(isFew ? few.height : highest, (height - gap * (after - 1)) / after)
  const between = Math.min(tall + (isFew ? few.apart : 3 * gap), after > 1 ? (height - tall) / (after - 1) : 0)
  const side = (here: number, isAfter: boolean): Spoke[] => {
    return Array.from({ length: here }, (_, index) => {
      const end = { x: width / 2 + (isAfter ? out : -out), y: height / 2 + (index - (here - 1) / 2) * between }
      // They end where the slide does.
      return { end, box: { x: isAfter ? end.x : 0, y: end.y - tall / 2, width: width / 2 - out, height: tall } }
    })
  }
  return [...side(after, true), ...side(count - after, false).toReversed()]
}
