import type { ElementContent } from 'hast'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import type { DrawingOptions } from './context.js'
import { drawWithPictures } from './draw-pictures.js'
import { drawAgenda } from './layouts/agenda.js'
import { drawCareLines } from './layouts/care.js'
import { drawClosing } from './layouts/closing.js'
import { drawQuotation } from './layouts/quotation.js'
import { drawTakeaways } from './layouts/takeaways.js'
import { drawTiles } from './layouts/tiles.js'
import type { SlidePlace } from './slide-place.js'

/** A slide, and how it is laid out. */
export interface LaidOut {
  readonly slide: Slide
  readonly layout: SlideLayout
  readonly place: SlidePlace
}

/** What stands below the title of a slide. */
export function drawBody(
  blocks: readonly Block[],
  { slide, layout, place }: LaidOut,
  options: DrawingOptions
): ElementContent[] {
  if (layout === 'agenda') return drawAgenda(blocks, place, options)
  if (layout === 'care') return drawCareLines(blocks, options)
  if (layout === 'quotation') return drawQuotation(blocks, options)
  if (layout === 'tiles') return drawTiles(blocks, options)
  if (layout === 'takeaways') return drawTakeaways(blocks, options)
  if (layout === 'closing') return drawClosing(blocks, options)
  return drawWithPictures(blocks, { layout, chosen: slide.layout === layout }, options)
}
