import { around, inset } from './arrange.js'
import {
  arrow,
  type Box,
  type Canvas,
  centre,
  curvedArrow,
  edgeTowards,
  type Item,
  type PlacedItem,
  type PlaceItems,
  type Point,
  roundedBox,
  type Shape,
  sector
} from './geometry.js'

/**
 * A circle of steps without end: boxes around a middle, each with an arrow to the next. What a step holds stands in its box. Steps of a
 * second group are outlines, and a disc in the middle shows the share of each.
 */
export const cycle: PlaceItems = (items, canvas) => {
  const deep = items.some(({ children }) => children.length > 0)
  const isLead = !deep && items.length === 4
  const boxes = deep
    ? tallBoxes(items.length, canvas)
    : around(items.length, canvas, isLead ? canvas.height * leadShare : undefined)
  const hasIcons = isLead && items.some(({ icon }) => icon !== undefined)
  return {
    canvas,
    ground: shares(items, boxes, canvas),
    ...(isLead && { isLead }),
    items: boxes.map((box, index): PlacedItem => {
      const inner = inset(box, 8, 4)
      const icon = hasIcons ? items[index]?.icon : undefined
      const hasBelow = (items[index]?.children.length ?? 0) > 0
      const look = deep || items[index]?.isOther ? 'soft' : 'solid'
      return {
        label: hasBelow ? { ...inner, height: inner.height * 0.4 } : hasIcons ? behindIcon(inner) : inner,
        on: look,
        align: hasIcons ? 'start' : 'centre',
        ...(icon !== undefined && { icon: iconIn(box) }),
        ...(hasBelow ? {} : { stacks: true }),
        shapes: [
          { path: roundedBox(box), look },
          { path: arrowToNext(boxes, index), look: 'arrow' }
        ],
        ...(hasBelow && {
          list: { ...inner, y: inner.y + inner.height * 0.4, height: inner.height * 0.6 }
        }),
        children: []
      }
    })
  }
}

// Four boxes leave the corners free, and may be higher than more of them.
const leadShare = 0.35
const mostRadius = 90
// Of an icon in one of four boxes.
const iconSize = 56
const besideIcon = 12

/** An icon stands at the start of its box, and words of all boxes begin alike, whether theirs has one or not. */
function iconIn({ x, y, height }: Box): Box {
  return { x: x + besideIcon, y: y + (height - iconSize) / 2, width: iconSize, height: iconSize }
}

function behindIcon({ x, width, ...rest }: Box): Box {
  const taken = 2 * besideIcon + iconSize - 8
  return { ...rest, x: x + taken, width: width - taken + 4 }
}

/** A disc in the middle with a part for each step, on the side where the step stands, in the look of its group. */
function shares(items: readonly Item[], boxes: readonly Box[], canvas: Canvas): Shape[] {
  const top = boxes[0]
  if (!top || items.length < 3 || new Set(items.map(({ isOther }) => isOther)).size < 2) return []
  const middle = { x: canvas.width / 2, y: canvas.height / 2 }
  const radius = Math.min(mostRadius, canvas.height / 2 - top.height - 20)
  if (radius < 24) return []
  const each = (2 * Math.PI) / items.length
  const first = items.findIndex(({ isOther }, index) => isOther && !items.at(index - 1)?.isOther)
  const parts = items.map((_, step) => (first + step) % items.length)
  // Neighbours of one group are one part, without a line between them.
  return runs(parts, index => items[index]?.isOther === true).map(run => {
    const from = -Math.PI / 2 + ((run[0] ?? 0) - 0.5) * each
    return {
      path: sector(middle, radius, from, from + run.length * each),
      look: items[run[0] ?? 0]?.isOther ? 'soft' : 'solid'
    }
  })
}

function runs(parts: readonly number[], isOther: (part: number) => boolean): number[][] {
  const found: number[][] = []
  for (const part of parts) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && isOther(before) === isOther(part)) last.push(part)
    else found.push([part])
  }
  return found
}

const tallShares = [0.31, 0.28, 0.25, 0.22, 0.19]
const gap = 12

/** The tallest boxes around the canvas that still stand apart. */
function tallBoxes(count: number, canvas: Canvas): Box[] {
  const tries = tallShares.map(share => around(count, canvas, share * canvas.height))
  return tries.find(areApart) ?? around(count, canvas)
}

function areApart(boxes: readonly Box[]): boolean {
  return boxes.every((box, index) =>
    boxes
      .slice(index + 1)
      .every(other => Math.abs(box.x - other.x) >= box.width + gap || Math.abs(box.y - other.y) >= box.height + gap)
  )
}

/**
 * The way to the next box. Four stand on a ring: a quarter of it leads from the middle of a side to the middle of the next. Two face each
 * other: the way there runs above, the way back below.
 */
function arrowToNext(boxes: readonly Box[], index: number): string {
  const [box, next] = [boxes[index], boxes[(index + 1) % boxes.length]]
  if (!box || !next) return ''
  if (boxes.length === 4) return quarter(box, next, index)
  const lift = boxes.length === 2 ? (index === 0 ? -40 : 40) : 0
  const from = edgeTowards(box, centre(next), 8)
  const to = edgeTowards(next, centre(box), 8)
  return arrow({ ...from, y: from.y + lift }, { ...to, y: to.y + lift })
}

const off = 12
// The sides at which each of four boxes is left, from the top on, as steps across and down from its middle.
const sides = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 }
] as const

function quarter(box: Box, next: Box, index: number): string {
  const side = sides[index] ?? sides[0]
  const from = middleOfSide(box, side)
  // Where a box is left to the right, the next is reached from above, and so on round the ring.
  const to = middleOfSide(next, { x: side.y, y: -side.x })
  return curvedArrow(from, to, side)
}

function middleOfSide(box: Box, { x, y }: Point): Point {
  const middle = centre(box)
  return { x: middle.x + x * (box.width / 2 + off), y: middle.y + y * (box.height / 2 + off) }
}
