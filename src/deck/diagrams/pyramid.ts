import { type Item, type PlacedItem, type PlaceItems, polygon, type Shape } from './geometry.js'

/** Half of the ground that stays between two levels, in pixels: with less, their frames look like one. */
const halfGap = 4
// Of the line from a level to its words: each has the same length, so that words stand where their level ends.
const leader = { from: 8, length: 44, to: 14 }
const mostLead = 44

/** Levels that carry each other: the first item is the top and the strongest. Labels stand beside their level. */
export const pyramid: PlaceItems = (items, canvas) => {
  const base = Math.min(canvas.width * 0.56, canvas.height * 1.5)
  const levelHeight = canvas.height / items.length
  const half = (y: number) => (base / 2) * (y / canvas.height)
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead,
    items: items.map((item, index): PlacedItem => {
      const [top, bottom] = [index * levelHeight + (index === 0 ? 0 : halfGap), (index + 1) * levelHeight - halfGap]
      const y = (top + bottom) / 2
      const edge = base / 2 + half(y) + leader.from
      const x = edge + leader.length
      const row = { x: x + leader.to, y: index * levelHeight, width: canvas.width - x - leader.to, height: levelHeight }
      const corners = [
        { x: base / 2 - half(top), y: top },
        { x: base / 2 + half(top), y: top },
        { x: base / 2 + half(bottom), y: bottom },
        { x: base / 2 - half(bottom), y: bottom }
      ]
      const line = [
        { x: edge, y },
        { x, y }
      ]
      return {
        ...wordsIn(item, row),
        on: 'soft',
        align: 'start',
        shapes: [
          { path: polygon(corners), look: lookOf(index, items.length) },
          { path: polygon(line, false), look: 'line' }
        ],
        children: []
      }
    })
  }
}

// From the strongest to the lightest.
const looks: readonly Shape['look'][] = ['solid', 'tint-1', 'tint-2', 'tint-3', 'soft']

/** Levels grow lighter from the top to the base: fewer of them by larger steps, and more of them share the lightest looks. */
function lookOf(index: number, count: number): Shape['look'] {
  const lightest = Math.min(looks.length, Math.max(count, looks.length - 1)) - 1
  return looks[index === 0 ? 0 : Math.max(1, Math.round((index * lightest) / (count - 1)))] ?? 'soft'
}

function wordsIn({ children }: Item, row: PlacedItem['label']): Pick<PlacedItem, 'label' | 'list' | 'stacks'> {
  if (children.length === 0) return { label: row, stacks: true }
  return {
    label: { ...row, height: row.height * 0.42 },
    list: { ...row, y: row.y + row.height * 0.42, height: row.height * 0.58 }
  }
}
