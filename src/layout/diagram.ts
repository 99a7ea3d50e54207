import type { DiagramLayout } from '../deck/blocks.js'
import { cycle } from './diagrams/cycle.js'
import { hub } from './diagrams/hub.js'
import { matrix } from './diagrams/matrix.js'
import { pillars } from './diagrams/pillars.js'
import { pyramid } from './diagrams/pyramid.js'
import { rings } from './diagrams/rings.js'
import { steps } from './diagrams/steps.js'
import { timeline } from './diagrams/timeline.js'
import { tree } from './diagrams/tree.js'
import { venn } from './diagrams/venn.js'
import type { Item, LayOut, PlacedDiagram } from './geometry.js'

/** Who lays out which diagram. */
const layouts: Readonly<Record<DiagramLayout, LayOut>> = {
  pillars,
  steps,
  cycle,
  rings,
  pyramid,
  hub,
  tree,
  matrix,
  venn,
  timeline
}

/** The height of a diagram that has a slide under its title for itself, in px. */
export const usualHeight = 440

/** Lays a nested list out as a diagram of 1120 px width and the height given. Pure arithmetic: no text is measured here. */
export function layOutDiagram(layout: DiagramLayout, items: readonly Item[], height = usualHeight): PlacedDiagram {
  return layouts[layout](items, { width: 1120, height })
}

/** How many items of the first level a layout can show. A matrix wants four, or two with two below each. */
export function itemsAllowed(layout: DiagramLayout): { readonly least: number; readonly most: number } {
  if (layout === 'venn') return { least: 2, most: 3 }
  if (layout === 'matrix') return { least: 2, most: 4 }
  return layout === 'hub' || layout === 'tree' ? { least: 1, most: 12 } : { least: 2, most: 12 }
}
