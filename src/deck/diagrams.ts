import { axisOf } from './diagrams/axis.js'
import { cycle } from './diagrams/cycle.js'
import { withFocus } from './diagrams/focus.js'
import type { Item, Lettering, PlacedDiagram, PlaceItems } from './diagrams/geometry.js'
import { hub } from './diagrams/hub.js'
import { map } from './diagrams/map.js'
import { matrix } from './diagrams/matrix.js'
import { pathway } from './diagrams/pathway.js'
import { pillars } from './diagrams/pillars.js'
import { pyramid } from './diagrams/pyramid.js'
import { rings } from './diagrams/rings.js'
import { steps } from './diagrams/steps.js'
import { timeline } from './diagrams/timeline.js'
import { tree } from './diagrams/tree.js'
import { venn } from './diagrams/venn.js'

/** A kind of diagram: where its shapes go, and how many items of the first level it can show. */
interface DiagramKind {
  readonly place: PlaceItems
  readonly least: number
  readonly most: number
}

const usual = { least: 2, most: 12 }

/** Every kind of diagram, by the name that authors write as `layout`. To add one, add it here. */
const kinds = {
  pillars: { place: pillars, ...usual },
  steps: { place: steps, ...usual },
  cycle: { place: cycle, ...usual },
  rings: { place: rings, ...usual },
  pyramid: { place: pyramid, ...usual },
  hub: { place: hub, least: 1, most: 12 },
  tree: { place: tree, least: 1, most: 12 },
  // Four, or two with two below each.
  matrix: { place: matrix, least: 2, most: 4 },
  venn: { place: venn, least: 2, most: 3 },
  timeline: { place: timeline, ...usual },
  pathway: { place: pathway, least: 2, most: 6 },
  map: { place: map, least: 1, most: 12 }
} as const satisfies Readonly<Record<string, DiagramKind>>

export type DiagramLayout = keyof typeof kinds

export const diagramLayouts: readonly DiagramLayout[] = Object.keys(kinds).filter(
  (name): name is DiagramLayout => name in kinds
)

/** The height of a diagram that has a slide under its title for itself, in px. */
export const usualHeight = 440

/** The width of a diagram on a slide, in px. */
export const usualWidth = 1120

/** Lays a nested list out as a diagram on a canvas in px. Pure arithmetic: `lettering` measures words where a layout has to know. */
export function layOutDiagram(
  layout: DiagramLayout,
  items: readonly Item[],
  canvas: PlacedDiagram['canvas'],
  lettering: Lettering
): PlacedDiagram {
  return withFocus(layout, items, kinds[layout].place(items, canvas, lettering))
}

/** Whether a layout can show a third level of this list: an organisation with one head can. */
export function hasThirdLevel(layout: DiagramLayout, items: readonly Item[]): boolean {
  return layout === 'tree' && items.length === 1
}

/** The items that count as parts of a diagram, without those that name its axes or what all circles share. */
export function partsOf<One extends Item>(layout: DiagramLayout, items: readonly One[]): readonly One[] {
  return layout === 'matrix' ? items.filter(item => axisOf(item) === undefined) : items.filter(item => !item.isShared)
}

/** How many items of the first level a layout can show. */
export function itemsAllowed(layout: DiagramLayout): Pick<DiagramKind, 'least' | 'most'> {
  return kinds[layout]
}
