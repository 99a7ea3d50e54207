import { around } from './arrange.js'
import { arrow, curvedArrow } from './arrows.js'
import { type Box, type Canvas, centre, type Point, type Shape } from './geometry.js'

/** From the side of a box to the way that begins or ends there, in px. */
export const off = 12
// Shorter ways have no room for a bend.
const leastBend = 40
/** Of five boxes, as a share of the canvas: so narrow that ways go round all corners of their ring. */
const widthOfFive = 0.25
/** From the middle of a box above to the side of the one below it, where the way between them bends, in px. */
const bendOfFive = 90

/** The side on which each of five boxes stands, and its row. */
const placesOfFive: readonly (readonly [side: number, row: number])[] = [
  [0, 0],
  [1, 1],
  [1, 2],
  [-1, 2],
  [-1, 1]
]

/** Ways from the middle of a side of each box to the middle of a side of the next, bent where they go round a corner of their ring; undefined where one of them is not free. */
export function quarterWays(boxes: readonly Box[]): readonly Shape[][] | undefined {
  const ways = boxes.flatMap((box, index) => {
    const next = boxes[(index + 1) % boxes.length]
    const way = next && quarter(box, next)
    return way ? [way] : []
  })
  return ways.length === boxes.length ? ways : undefined
}

/** Boxes of a ring of five whose ways go round its corners; undefined for other numbers, and where the canvas is too low for such ways. */
export function withCorners(count: number, canvas: Canvas): Box[] | undefined {
  if (count !== 5) return undefined
  const width = canvas.width * widthOfFive
  const boxes = around(count, canvas).map((box, index): Box => {
    const [side, row] = placesOfFive[index] ?? [0, 0]
    // The two at the foot keep in from the two above them.
    const reach = (canvas.width - width) / 2 - (row === 2 ? width / 2 + bendOfFive : 0)
    return { ...box, width, x: (canvas.width - width) / 2 + side * reach, y: ((canvas.height - box.height) / 2) * row }
  })
  return quarterWays(boxes) && boxes
}

/** Clockwise: who goes on to the right and down leaves a box at its right and reaches the next from above, and so on round the ring. Who goes on at one level keeps to a straight way. */
function quarter(box: Box, next: Box): Shape[] | undefined {
  const [from, to] = [centre(box), centre(next)]
  const way = { x: Math.sign(Math.round(to.x - from.x)), y: Math.sign(Math.round(to.y - from.y)) }
  const isLevel = way.y === 0
  const side = isLevel || way.x === way.y ? { x: way.x, y: 0 } : { x: 0, y: way.y }
  const start = middleOfSide(box, side)
  const end = middleOfSide(next, isLevel || side.x === 0 ? { x: -way.x, y: 0 } : { x: 0, y: -way.y })
  if (isLevel) return way.x * (end.x - start.x) >= leastBend ? arrow([start, end]) : undefined
  const isFree = way.x * (end.x - start.x) >= leastBend && way.y * (end.y - start.y) >= leastBend
  return isFree ? curvedArrow(start, end, side) : undefined
}

function middleOfSide(box: Box, { x, y }: Point): Point {
  const middle = centre(box)
  return { x: middle.x + x * (box.width / 2 + off), y: middle.y + y * (box.height / 2 + off) }
}
