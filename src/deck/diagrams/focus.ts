import type { Item, PlacedDiagram, PlacedItem, Shape } from './geometry.js'

const besideLabels: ReadonlySet<string> = new Set(['pyramid', 'rings', 'timeline'])
/** Circles that let each other be seen, and maps, are about something already. */
const without: ReadonlySet<string> = new Set(['venn', 'map'])
const filled: ReadonlySet<Shape['look']> = new Set(['soft', 'tile', 'tint-1', 'tint-2', 'tint-3'])

/** A diagram in which the items that authors set in bold among others have the colour of what matters, and nothing else has. */
export function withFocus(layout: string, items: readonly Item[], diagram: PlacedDiagram): PlacedDiagram {
  if (without.has(layout) || !hasKey(items)) return diagram
  const on = besideLabels.has(layout) ? 'beside-focus' : 'focus'
  return { ...diagram, items: focused(items, diagram.items, on) }
}

function hasKey(items: readonly Item[]): boolean {
  return items.some(({ isKey, children }) => isKey || hasKey(children))
}

function focused(items: readonly Item[], placed: readonly PlacedItem[], on: 'focus' | 'beside-focus'): PlacedItem[] {
  return placed.map((place, index) => {
    const item = items[index]
    if (!item) return place
    const own = item.isKey ? keyItem(place, on) : quiet(place)
    return { ...own, children: focused(item.children, place.children, on) }
  })
}

function keyItem(place: PlacedItem, on: 'focus' | 'beside-focus'): PlacedItem {
  const last = (test: (look: Shape['look']) => boolean) => place.shapes.findLastIndex(({ look }) => test(look))
  const solid = last(look => look === 'solid' || look === 'focus')
  // Lists are in ink, which is read on a pale ground alone.
  const at = solid >= 0 ? solid : place.list ? -1 : last(look => filled.has(look))
  if (at < 0 && on === 'focus') return place
  const shapes = place.shapes.map((shape, index) => (index === at ? inFocus(shape) : shape))
  return { ...place, on, shapes, ...(place.iconOn && { iconOn: 'focus' as const }) }
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
