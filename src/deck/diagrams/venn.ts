import { circle, type PlacedItem, type PlaceItems } from './geometry.js'

const nowhere = {
  middle: { x: 0, y: 0 },
  radius: 0,
  label: { x: 0, y: 0, width: 0, height: 0 },
  align: 'centre' as const
}

/** Two or three circles that overlap. Of two, labels stand inside; three circles leave no room for words, so labels stand beside. */
export const venn: PlaceItems = (items, canvas) => {
  const { width, height } = canvas
  const placed = items.length < 3 ? two(width, height) : three(width, height)
  return {
    canvas,
    ground: [],
    items: items.map((item, index): PlacedItem => {
      const { middle, radius, label, align } = placed[index] ?? nowhere
      const deep = item.children.length > 0
      return {
        label: deep ? { ...label, height: label.height * 0.4 } : label,
        on: align === 'centre' ? 'soft' : 'ground',
        align,
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
    },
    align: 'centre' as const
  }))
}

function three(width: number, height: number) {
  const radius = height * 0.33
  const [cx, top, bottom] = [width / 2, radius + 2, height - radius - 2]
  const offset = radius * 0.8
  const side = cx - offset - radius - 26
  const box = { width: side, height: radius * 1.3, y: bottom - radius * 0.65 }
  return [
    {
      middle: { x: cx, y: top },
      radius,
      label: { x: cx + radius + 26, y: 0, width: cx - radius - 26, height: radius * 0.9 },
      align: 'start' as const
    },
    { middle: { x: cx - offset, y: bottom }, radius, label: { ...box, x: 0 }, align: 'end' as const },
    { middle: { x: cx + offset, y: bottom }, radius, label: { ...box, x: width - side }, align: 'start' as const }
  ]
}
