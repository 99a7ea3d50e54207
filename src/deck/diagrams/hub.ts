import { around, inset } from './arrange.js'
import {
  centre,
  edgeTowards,
  ellipse,
  ellipseEdgeTowards,
  type PlacedItem,
  type PlaceItems,
  polygon
} from './geometry.js'
import { insideTile, tile } from './tile.js'
/** One thing in the middle and what belongs to it around: the first item is the hub, with what stands below or beside it. */
export const hub: PlaceItems = (items, canvas) => {
  const [middle, ...beside] = items
  const below = middle?.children ?? []
  const count = below.length + beside.length
  const size = { width: Math.min(320, canvas.width * 0.28), height: canvas.height * 0.36 }
  const box = { ...size, x: (canvas.width - size.width) / 2, y: (canvas.height - size.height) / 2 }
  const spokes = around(count, canvas).map((spoke): PlacedItem => {
    const line = [edgeTowards(spoke, centre(box)), ellipseEdgeTowards(box, centre(spoke))]
    return {
      label: insideTile(spoke, 8, 4),
      on: 'soft',
      align: 'centre',
      shapes: [{ path: polygon(line, false), look: 'line' }, tile(spoke)],
      children: []
    }
  })
  if (!middle) return { canvas, ground: [], items: [] }
  const hubItem: PlacedItem = {
    label: inset(box, 40, 22),
    on: 'solid',
    align: 'centre',
    shapes: [{ path: ellipse(box), look: 'solid' }],
    children: spokes.slice(0, below.length)
  }
  return { canvas, ground: [], items: [hubItem, ...spokes.slice(below.length)] }
}
