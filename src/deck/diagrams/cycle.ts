import { around, inset } from './arrange.js'
import {
  arrow,
  type Box,
  type Canvas,
  centre,
  edgeTowards,
  type LayOut,
  type PlacedItem,
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

// Two boxes face each other: the way there runs above, the way back below.
function arrowToNext(boxes: readonly Box[], index: number): string {
  const [box, next] = [boxes[index], boxes[(index + 1) % boxes.length]]
  if (!box || !next) return ''
  const lift = boxes.length === 2 ? (index === 0 ? -40 : 40) : 0
  const from = edgeTowards(box, centre(next), 8)
  const to = edgeTowards(next, centre(box), 8)
  return arrow({ ...from, y: from.y + lift }, { ...to, y: to.y + lift })
}
