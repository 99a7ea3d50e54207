import { type Item, type Lettering, type PlacedItem, type PlaceItems, polygon, type Shape } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'

/** Half of the ground that stays between two levels, in pixels: with less, their frames look like one. */
const halfGap = 4
// Of the line from a level to its words, which all begin at one place: what it leaves of ground at both ends, and its length at the base.
const leader = { from: 8, least: 28, to: 14 }
const mostLead = 44

/** Levels that carry each other: the first item is the top and the strongest. Labels stand beside their level, one below the other. */
export const pyramid: PlaceItems = (items, canvas, lettering) => {
  const base = Math.min(canvas.width * 0.56, canvas.height * 1.5)
  const beside = base + leader.from + leader.least
  const begin = Math.max(0, (canvas.width - beside - leader.to - widestLabel(items, lettering)) / 2)
  const end = begin + beside
  const middle = begin + base / 2
  const levelHeight = canvas.height / items.length
  const half = (y: number) => (base / 2) * (y / canvas.height)
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead,
    items: items.map((item, index): PlacedItem => {
      const [top, bottom] = [index * levelHeight + (index === 0 ? 0 : halfGap), (index + 1) * levelHeight - halfGap]
      const y = Math.round((top + bottom) / 2)
      const x = end + leader.to
      const row = { x, y: index * levelHeight, width: canvas.width - x, height: levelHeight }
      const corners = [
        { x: middle - half(top), y: top },
        { x: middle + half(top), y: top },
        { x: middle + half(bottom), y: bottom },
        { x: middle - half(bottom), y: bottom }
      ]
      const line = [
        { x: middle + half(y) + leader.from, y },
        { x: end, y }
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

/** The width that labels take at their largest size, so that few words and their pyramid stand in the middle together. */
function widestLabel(items: readonly Item[], { boxOf }: Lettering): number {
  const texts = items.flatMap(({ text, children }) => {
    const { head, detail } = headAndDetail(text)
    return [head, detail.trim(), ...children.map(child => child.text)].filter(Boolean)
  })
  return boxOf(texts, mostLead, Number.POSITIVE_INFINITY).width
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
