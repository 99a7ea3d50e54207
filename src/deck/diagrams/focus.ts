import type { Item, PlacedDiagram, PlacedItem, Shape } from './geometry.js'

/** Circles that let each other be seen, and maps, are about something already. */
const without: ReadonlySet<string> = new Set(['venn', 'map'])
const cardParts: ReadonlySet<Shape['look']> = new Set(['tile', 'solid', 'tint-1', 'tint-2', 'tint-3'])
const filled: ReadonlySet<Shape['look']> = new Set(['soft', 'tile', 'tint-1', 'tint-2', 'tint-3'])

/** A diagram in which the items that authors set in bold among others have the colour of what matters, and nothing else has. */
export function withFocus(layout: string, items: readonly Item[], diagram: PlacedDiagram): PlacedDiagram {
  if (without.has(layout) || !hasKey(items)) return diagram
  return { ...diagram, items: focused(items, diagram.items) }
}

function hasKey(items: readonly Item[]): boolean {
  return items.some(({ isKey, children }) => isKey || hasKey(children))
}

function focused(items: readonly Item[], placed: readonly PlacedItem[]): PlacedItem[] {
  return placed.map((place, index) => {
    const item = items[index]
    if (!item) return place
    const own = item.isKey ? keyItem(place) : quiet(place)
    return { ...own, children: focused(item.children, place.children) }
  })
}

function keyItem(place: PlacedItem): PlacedItem {
  const last = (test: (look: Shape['look']) => boolean) => place.shapes.findLastIndex(({ look }) => test(look))
  // A card turns with all that stands for it in the figure.
  const hasCard = place.shapes.some(({ look }) => look === 'tile')
  const solid = last(look => look === 'solid' || look === 'focus')
  // Lists, and what explains a step, are in ink, which is read on a pale ground alone.
  const inInk = place.list !== undefined || place.detail !== undefined
  const at = solid >= 0 ? solid : inInk ? -1 : last(look => filled.has(look))
  if (!hasCard && at < 0) return place
  const turns = ({ look }: Shape, index: number) =>
    hasCard ? cardParts.has(look) && !(inInk && look === 'tile') : index === at
  const shapes = place.shapes.map((shape, index) => (turns(shape, index) ? inFocus(shape) : shape))
  if (hasCard && inInk) return { ...place, shapes }
  return { ...place, on: 'focus', shapes, ...(place.iconOn && { iconOn: 'focus' as const }) }
}

function inFocus({ path, look }: Shape): Shape {
  return { path, look: look === 'tile' ? 'focus-tile' : 'focus' }
}

function quiet(place: PlacedItem): PlacedItem {
  if (place.on !== 'focus') return place
  return {
    ...place,
    on: 'solid',
    shapes: place.shapes.map(one => (one.look === 'focus' ? { ...one, look: 'solid' } : one))
  }
}
