import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Diagram } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { diagramItems } from '../../deck/diagram-items.js'
import { usualHeight, usualWidth } from '../../deck/diagrams.js'
import { fitDiagram } from '../../layout/diagram-fit.js'
import { placeDiagram } from '../../layout/place-diagram.js'
import { isReadable, type RenderInput } from '../format.js'
import { drawPicture } from './slide-words.js'

/** Heights to choose from, in px of a slide. */
const heights = [180, 220, 260, 300, 340, 380] as const
const lowestMap = 380

/** How wide a diagram is drawn, in px: as one of two columns, or across both. handout/workbook.css makes these as wide as its columns. */
const widths = { column: 750, page: 1584 }

/**
 * A diagram of a slide by itself, drawn for a page of two columns: in one of them where its words fit, else across both; and as low as it can be
 * without smaller words. On a slide it fills the room below the title, on paper that would be white.
 */
export function drawLoneDiagram(diagram: Diagram, slide: Slide, input: RenderInput): Element {
  const { background: _, ...plain } = slide
  const { width, height, look } = canvasFor(diagram, input)
  const drawn = drawPicture({ ...plain, body: [diagram], notes: [] }, input, {
    without: ['slide-head', 'slide-foot'],
    diagramHeight: height,
    diagramWidth: width
  })
  const picture = { ...drawn, properties: { className: ['picture', 'lone', ...look] } }
  // What stands in a line is never divided. After a box that may not be, Chromium leaves the next column of its page empty.
  return h('div', { className: ['picture-line', ...look] }, picture)
}

interface LoneCanvas {
  readonly width: number
  readonly height: number
  readonly look: readonly string[]
}

function canvasFor(diagram: Diagram, { deck, options }: RenderInput): LoneCanvas {
  const lowest = (width: number) => lowestHeight(diagram, deck.language, width)
  // Readable print has one column, as wide as a slide at its size.
  if (isReadable(options.print)) return { width: usualWidth, height: lowest(usualWidth) ?? usualHeight, look: [] }
  const inColumn = lowest(widths.column)
  if (inColumn !== undefined) return { width: widths.column, height: inColumn, look: ['in-column'] }
  return { width: widths.page, height: lowest(widths.page) ?? usualHeight, look: ['wide'] }
}

/** Undefined where some words do not fit at any height. */
function lowestHeight(diagram: Diagram, language: string, width: number): number | undefined {
  const items = diagramItems(diagram)
  const at = (height: number) =>
    fitDiagram(items, placeDiagram(diagram.layout, items, language, height, width), language)
  // The outlines of a map shrink with it, below names that do not.
  const least = diagram.layout === 'map' ? lowestMap : 0
  return heights.find(height => height >= least && at(height).overfull.length === 0)
}
