import { circle, type PlaceItems, polygon } from './geometry.js'
import { momentsOf } from './moments.js'

const dot = 13

/**
 * Events on a line in reading direction, their words above and below it in turn, so that each has twice the room. Where each begins with
 * its year, day or time they stand on the line as far apart as they are in time, and a line leads from each to its words.
 */
export const timeline: PlaceItems = (items, canvas) => {
  const { width, height } = canvas
  const middle = height / 2
  const step = width / items.length
  const apart = items.length > 3
  const moments = momentsOf(items.map(({ text }) => text))
  // Slanting lines need more height than straight ones.
  const reach = moments ? 62 : 34
  const high = Math.min(middle - reach, moments ? 140 : middle)
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
      const share = moments?.[index]
      const at = share === undefined ? x : dot + 8 + share * (width - 2 * dot - 46)
      const left = Math.max(0, x - room / 2)
      const above = apart && index % 2 === 0
      const box = {
        x: left,
        y: above ? middle - reach - high : middle + reach,
        width: Math.min(width, x + room / 2) - left,
        height: high
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
                { x: at, y: above ? middle - dot : middle + dot },
                { x, y: above ? middle + 4 - reach : middle - 4 + reach }
              ],
              false
            ),
            look: 'line'
          },
          { path: circle({ x: at, y: middle }, dot), look: 'solid' }
        ],
        ...(deep && { list: { ...box, y: box.y + box.height * 0.44, height: box.height * 0.56 } }),
        children: []
      }
    })
  }
}
