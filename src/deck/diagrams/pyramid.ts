import { labelsBeside } from './arrange.js'
import { levelLook, type PlaceItems, polygon } from './geometry.js'

/** Half of the ground that stays between two levels, in pixels: with less, their frames look like one. */
const halfGap = 5

/** Levels that carry each other: the first item is the top. Labels stand beside their level. */
export const pyramid: PlaceItems = (items, canvas) => {
  const base = Math.min(canvas.width * 0.46, canvas.height * 1.2)
  const labels = labelsBeside(items.length, canvas, base)
  const levelHeight = canvas.height / items.length
  const half = (y: number) => (base / 2) * (y / canvas.height)
  return {
    canvas,
    ground: [],
    items: items.map((item, index) => {
      const [top, bottom] = [index * levelHeight + (index === 0 ? 0 : halfGap), (index + 1) * levelHeight - halfGap]
      const row = labels[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const label = { ...row, y: index * levelHeight, height: levelHeight - 6 }
      const y = (top + bottom) / 2
      const edge = base / 2 + half(y)
      const deep = item.children.length > 0
      const words = deep ? { ...label, height: label.height * 0.42 } : label
      return {
        label: words,
        on: 'ground',
        align: 'start',
        shapes: [
          {
            path: polygon([
              { x: base / 2 - half(top), y: top },
              { x: base / 2 + half(top), y: top },
              { x: base / 2 + half(bottom), y: bottom },
              { x: base / 2 - half(bottom), y: bottom }
            ]),
            look: levelLook(index)
          },
          {
            path: polygon(
              [
                { x: edge + 6, y },
                { x: label.x - 10, y: words.y + words.height / 2 }
              ],
              false
            ),
            look: 'line'
          }
        ],
        ...(deep && { list: { ...label, y: label.y + label.height * 0.42, height: label.height * 0.58 } }),
        children: []
      }
    })
  }
}
