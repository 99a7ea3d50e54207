import { circle, type LayOut, polygon } from './geometry.js'

const dot = 13

/** Events on a line in reading direction, their words above and below it in turn, so that each has twice the room. */
export const timeline: LayOut = (items, canvas) => {
  const { width, height } = canvas
  const middle = height / 2
  const step = width / items.length
  const apart = items.length > 3
  const room = apart ? 2 * step - 24 : step - 24
  return {
    canvas,
    ground: [
      {
        path: polygon(
          [
            { x: 0, y: middle },
            { x: width - 6, y: middle }
          ],
          false
        ),
        look: 'line'
      },
      {
        path: polygon(
          [
            { x: width - 22, y: middle - 12 },
            { x: width - 4, y: middle },
            { x: width - 22, y: middle + 12 }
          ],
          false
        ),
        look: 'line'
      }
    ],
    items: items.map((item, index) => {
      const x = step * (index + 0.5)
      const left = Math.max(0, x - room / 2)
      const above = apart && index % 2 === 0
      const box = {
        x: left,
        y: above ? 0 : middle + 34,
        width: Math.min(width, x + room / 2) - left,
        height: middle - 34
      }
      const deep = item.children.length > 0
      return {
        label: deep ? { ...box, height: box.height * 0.42 } : box,
        on: 'ground',
        align: 'centre',
        shapes: [
          {
            path: polygon(
              [
                { x, y: above ? middle - dot : middle + dot },
                { x, y: above ? middle - 30 : middle + 30 }
              ],
              false
            ),
            look: 'line'
          },
          { path: circle({ x, y: middle }, dot), look: 'solid' }
        ],
        ...(deep && { list: { ...box, y: box.y + box.height * 0.44, height: box.height * 0.56 } }),
        children: []
      }
    })
  }
}
