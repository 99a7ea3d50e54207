import { inset } from './arrange.js'
import { type Item, type Lettering, type PlacedItem, type PlaceItems, polygon, type Shape } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headOverList } from './head-over-list.js'

/** Half of the ground that stays between two levels, in pixels: with less, their frames look like one. */
const halfGap = 4
/** Between a level and its shelf, and from where that begins to its words, of which a line is so high. */
const besideLevel = 14
const inShelf = 24
const lineHeight = 60
const mostLead = 48

/** Levels that carry each other: the first item is the top and the strongest. Each has a shelf beside it, which holds its words along the side of its level. */
export const pyramid: PlaceItems = (items, canvas, lettering) => {
  const base = Math.min(canvas.width * 0.5, canvas.height * 1.5)
  const middle = base / 2
  const levelHeight = canvas.height / items.length
  const half = (y: number) => (base / 2) * (y / canvas.height)
  // Words begin as far from the side of their level, whatever its width: with a line of them at the foot of their line, with more at the foot of the level.
  const wordsAt = (index: number, isHigh: boolean) =>
    middle +
    half((index + 0.5) * levelHeight + (isHigh ? levelHeight / 2 : Math.min(levelHeight, lineHeight) / 2)) +
    besideLevel +
    inShelf
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead,
    items: items.map((item, index): PlacedItem => {
      const [top, bottom] = [index * levelHeight + (index === 0 ? 0 : halfGap), (index + 1) * levelHeight - halfGap]
      const x = wordsAt(index, isHigh(item))
      const row = { x, y: index * levelHeight, width: canvas.width - x - inShelf / 2, height: levelHeight }
      const level = [
        { x: middle + half(top), y: top },
        { x: middle + half(bottom), y: bottom },
        { x: middle - half(bottom), y: bottom },
        { x: middle - half(top), y: top }
      ]
      const shelf = [
        { x: middle + half(top) + besideLevel, y: top },
        { x: canvas.width, y: top },
        { x: canvas.width, y: bottom },
        { x: middle + half(bottom) + besideLevel, y: bottom }
      ]
      return {
        ...wordsIn(item, row, lettering),
        on: 'soft',
        align: 'start',
        shapes: [
          { path: polygon(shelf), look: 'tile' },
          { path: polygon(level), look: lookOf(index, items.length) }
        ],
        children: []
      }
    })
  }
}

/** Whether its words take more than a line. */
function isHigh({ text, children }: Item): boolean {
  return children.length > 0 || headAndDetail(text).detail.trim() !== ''
}

// From the strongest to the lightest.
const looks: readonly Shape['look'][] = ['solid', 'tint-1', 'tint-2', 'tint-3', 'soft']

/** Levels grow lighter from the top to the base: fewer of them by larger steps, and more of them share the lightest looks. */
function lookOf(index: number, count: number): Shape['look'] {
  const lightest = Math.min(looks.length, Math.max(count, looks.length - 1)) - 1
  return looks[index === 0 ? 0 : Math.max(1, Math.round((index * lightest) / (count - 1)))] ?? 'soft'
}

function wordsIn(
  item: Item,
  row: PlacedItem['label'],
  lettering: Lettering
): Pick<PlacedItem, 'label' | 'list' | 'stacks'> {
  if (item.children.length === 0) return { label: row, stacks: true }
  const { head, list } = headOverList(inset(row, 0, halfGap), item, lettering, 0.42)
  return { label: head, list }
}
