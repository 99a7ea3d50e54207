import { circle } from '../geometry.js'
import type { LayOut, PlacedItem } from '../picture.js'

/** Two or three circles that overlap. Each label stands in the part of its circle that no other shares. */
export const venn: LayOut = (items, canvas) => {
  const { width, height } = canvas
  const placed = items.length < 3 ? two(width, height) : three(width, height)
  return {
    canvas,
    ground: [],
    items: items.map((item, index): PlacedItem => {
      const { middle, radius, label } = placed[index] ?? {
        middle: { x: 0, y: 0 },
        radius: 0,
        label: { x: 0, y: 0, width: 0, height: 0 }
      }
      const deep = item.children.length > 0
      return {
        label: deep ? { ...label, height: label.height * 0.4 } : label,
        on: 'soft',
        align: 'centre',
        shapes: [{ path: circle(middle, radius), look: 'soft' }],
        ...(deep && { list: { ...label, y: label.y + label.height * 0.42, height: label.height * 0.58 } }),
        children: []
      }
    })
  }
}

function two(width: number, height: number) {
  const radius = height / 2 - 2
  const offset = radius * 0.62
  return [-1, 1].map(side => ({
    middle: { x: width / 2 + side * offset, y: height / 2 },
    radius,
    label: {
      x: side < 0 ? width / 2 - offset - radius * 0.86 : width / 2 + radius * 0.42,
      y: height * 0.28,
      width: radius * 1.06,
      height: height * 0.44
    }
  }))
}

function three(width: number, height: number) {
  const radius = height * 0.33
  const [cx, top, bottom] = [width / 2, radius + 2, height - radius - 2]
  const offset = radius * 0.78
  const box = { width: radius * 1.02, height: radius * 0.8 }
  return [
    { middle: { x: cx, y: top }, radius, label: { ...box, x: cx - box.width / 2, y: top - radius * 0.82 } },
    {
      middle: { x: cx - offset, y: bottom },
      radius,
      label: { ...box, x: cx - offset - radius * 0.92, y: bottom - radius * 0.2 }
    },
    {
      middle: { x: cx + offset, y: bottom },
      radius,
      label: { ...box, x: cx + offset - radius * 0.1, y: bottom - radius * 0.2 }
    }
  ]
}
