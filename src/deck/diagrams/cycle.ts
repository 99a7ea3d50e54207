import { around, inset } from './arrange.js'
import {
  arrow,
  type Box,
  type Canvas,
  centre,
  curvedArrow,
  edgeTowards,
  type LayOut,
  type PlacedItem,
  type Point,
  roundedBox
} from './geometry.js'

/** A circle of steps without end: boxes around a middle, each with an arrow to the next. What a step holds stands in its box. */
export const cycle: LayOut = (items, canvas) => {
  const deep = items.some(({ children }) => children.length > 0)
  const boxes = deep ? tallBoxes(items.length, canvas) : around(items.length, canvas)
  return {
    canvas,
    ground: [],
    items: boxes.map((box, index): PlacedItem => {
      const inner = inset(box, 8, 4)
      const hasBelow = (items[index]?.children.length ?? 0) > 0
      return {
        label: hasBelow ? { ...inner, height: inner.height * 0.4 } : inner,
        on: deep ? 'soft' : 'solid',
        align: 'centre',
        ...(hasBelow ? {} : { stacks: true }),
        shapes: [
          { path: roundedBox(box), look: deep ? 'soft' : 'solid' },
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
