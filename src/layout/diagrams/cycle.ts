import { arrow, centre, edgeTowards, roundedBox } from '../geometry.js'
import type { LayOut } from '../picture.js'
import { around } from './around.js'
import { inset } from './grid.js'

/** A circle of steps without end: boxes around a middle, each with an arrow to the next. */
export const cycle: LayOut = (items, canvas) => {
  const boxes = around(items.length, canvas)
  return {
    canvas,
    ground: [],
    items: boxes.map((box, index) => {
      const next = boxes[(index + 1) % boxes.length] ?? box
      // Two boxes face each other: the way there runs above, the way back below.
      const lift = boxes.length === 2 ? (index === 0 ? -40 : 40) : 0
      const from = edgeTowards(box, centre(next), 8)
      const to = edgeTowards(next, centre(box), 8)
      return {
        label: inset(box, 12, 6),
        on: 'solid',
        align: 'centre',
        shapes: [
          { path: roundedBox(box), look: 'solid' },
          { path: arrow({ ...from, y: from.y + lift }, { ...to, y: to.y + lift }), look: 'arrow' }
        ],
        children: []
      }
    })
  }
}
