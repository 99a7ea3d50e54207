import { withFocus } from '../deck/diagrams/focus.js'
import type { Item, PlacedDiagram } from '../deck/diagrams/geometry.js'
import { runDown, stepsDown } from '../deck/diagrams/steps-down.js'
import { type DiagramLayout, usualHeight, usualWidth } from '../deck/diagrams.js'
import { fitDiagram } from './diagram-fit.js'
import { letteringIn, placeDiagram } from './place-diagram.js'

/** How much higher the stage of a projector of 4 : 3 is than a slide, in px. */
const more = 240
/** A map reaches both edges of that stage: `slides/map.css` enlarges it so. */
const toEdges = 1280 / usualWidth

/**
 * A diagram laid out anew for a stage of 4 : 3, whose height it could not use by being stretched: a map shows its country larger, pillars have larger words,
 * and steps with many words run from top to bottom. Undefined for any other, which the window stretches.
 */
export function tallTwin(
  layout: DiagramLayout,
  items: readonly Item[],
  language: string,
  height = usualHeight,
  width = usualWidth
): PlacedDiagram | undefined {
  const high = height + more
  if (layout === 'map' && width === usualWidth)
    return placeDiagram(layout, items, language, Math.floor(high / toEdges), width)
  if (layout === 'pillars' && items.some(({ children }) => children.length > 0))
    return placeDiagram(layout, items, language, high, width)
  if (layout !== 'steps') return undefined
  const flat = placeDiagram(layout, items, language, height, width)
  const lettering = letteringIn(language)
  if (!runDown(items, flat.items, fitDiagram(items, flat, language).sizes.first, lettering)) return undefined
  return withFocus(layout, items, stepsDown(items, { width, height: high }, lettering))
}
