import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Slide } from '../deck/deck.js'
import { diagramItems } from '../deck/diagram-items.js'
import type { PlacedDiagram, PlacedItem, Shape } from '../deck/diagrams/geometry.js'
import { isTitle } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { placeDiagram } from './place-diagram.js'
import { diagramHeight } from './slide-size.js'

/** How high a band of a photo is above a drawing that leaves it room, in px. */
export const highBand = 204

const below = px['slide-top'] + px['head-height'] + px['head-padding'] + px['body-top']
// The photo has faded there: a drawing may begin close to it.
const apart = 4

/** Whether what a slide draws begins so low that the band of a photo above it may reach past the rule below its title. */
export function hasHighBand(slide: Slide, language: string): boolean {
  const body = forScreen(slide.body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const [diagram, ...others] = body
  if (diagram?.type !== 'diagram' || others.length > 0) return false
  const placed = placeDiagram(diagram.layout, diagramItems(diagram), language, diagramHeight(slide, language))
  return below + topOf(placed) >= highBand + apart
}

/** How far below the top of its canvas a diagram begins, in px. */
function topOf({ ground, items, notes = [] }: PlacedDiagram): number {
  return Math.min(...ground.map(topOfShape), ...notes.map(({ box }) => box.y), ...items.map(topOfItem))
}

function topOfItem({ label, icon, picture, list, onWay, shapes, children }: PlacedItem): number {
  const boxes = [label, icon, picture, list, onWay].flatMap(box => (box ? [box.y] : []))
  return Math.min(...boxes, ...shapes.map(topOfShape), ...children.map(topOfItem))
}

/** Of straight lines alone; a curve may reach as high as its canvas. */
function topOfShape({ path }: Shape): number {
  if (/[^MLHVZ\d\s,.e-]/.test(path)) return 0
  return Math.min(
    ...[...path.matchAll(/([MLV])([^A-Z]*)/g)].flatMap(([, command, numbers = '']) =>
      (numbers.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).filter((_, at) => command === 'V' || at % 2 === 1)
    )
  )
}
