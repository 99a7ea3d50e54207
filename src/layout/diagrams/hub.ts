import { centre, circle, edgeTowards, polygon, roundedBox } from '../geometry.js'
import type { LayOut, PlacedItem } from '../picture.js'
import { around } from './around.js'
import { inset } from './grid.js'

/** One thing in the middle and what belongs to it around: the first item is the hub, with what stands below or beside it. */
export const hub: LayOut = (items, canvas) => {
  const [middle, ...beside] = items
  const below = middle?.children ?? []
  const middleBox = hubBox(below.length + beside.length, canvas.width, canvas.height)
  const boxes = around(below.length + beside.length, canvas)
  const spokes = boxes.map((box): PlacedItem => {
    const from = edgeTowards(box, centre(middleBox))
    return {
      label: inset(box, 12, 6),
      on: 'soft',
      align: 'centre',
      shapes: [
        { path: polygon([from, centre(middleBox)], false), look: 'line' },
        { path: roundedBox(box), look: 'soft' }
      ],
      children: []
    }
  })
  const hubItem: PlacedItem = {
    label: inset(middleBox, 24, 16),
    on: 'solid',
    align: 'centre',
    shapes: [{ path: disc(middleBox), look: 'solid' }],
    children: spokes.slice(0, below.length)
  }
  return { canvas, ground: [], items: middle ? [hubItem, ...spokes.slice(below.length)] : [] }
}

function hubBox(spokes: number, width: number, height: number) {
  const size = { width: Math.min(300, width * 0.26), height: height * (spokes > 6 ? 0.34 : 0.4) }
  return { ...size, x: (width - size.width) / 2, y: (height - size.height) / 2 }
}

function disc(box: { x: number; y: number; width: number; height: number }): string {
  return Math.abs(box.width - box.height) < 20 ? circle(centre(box), box.height / 2) : roundedBox(box, box.height / 2)
}
