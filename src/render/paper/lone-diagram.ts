import type { Element } from 'hast'
import type { Diagram } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { diagramItems } from '../../deck/diagram-items.js'
import { usualHeight } from '../../deck/diagrams.js'
import { fitDiagram } from '../../layout/diagram-fit.js'
import { placeDiagram } from '../../layout/place-diagram.js'
import type { RenderInput } from '../format.js'
import { drawPicture } from './slide-words.js'

/** Heights to choose from, in px of a slide. */
const heights = [180, 220, 260, 300, 340, 380] as const

/**
 * A diagram of a slide by itself, as low as it can be without smaller words: on a slide it fills the room below the title, on paper
 * that would be white.
 */
export function drawLoneDiagram(diagram: Diagram, slide: Slide, input: RenderInput): Element {
  const { background: _, ...plain } = slide
  const height = lowestHeight(diagram, input.deck.language)
  const drawn = drawPicture({ ...plain, body: [diagram], notes: [] }, input, {
    without: ['slide-head', 'slide-foot'],
    diagramHeight: height
  })
  return { ...drawn, properties: { className: ['picture', 'lone'] } }
}

function lowestHeight(diagram: Diagram, language: string): number {
  const items = diagramItems(diagram)
  const at = (height: number) => fitDiagram(items, placeDiagram(diagram.layout, items, language, height), language)
  const usual = at(usualHeight).sizes
  const isAsGood = (height: number) => {
    const { sizes, overfull } = at(height)
    return (
      overfull.length === 0 && sizes.first >= Math.min(usual.first, 28) && sizes.second >= Math.min(usual.second, 26)
    )
  }
  return heights.find(isAsGood) ?? usualHeight
}
