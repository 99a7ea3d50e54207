import sizes from '../../templates/slides/box-sizes.json' with { type: 'json' }
import { type Script, scriptOf } from '../deck/language.js'

/** Lengths in px of a slide of 1280 x 720 that a sheet may set otherwise for a small screen: custom properties of every page. */
export const rootSizes = sizes.root
/** All lengths in px. `templates/slides/slide.css` lays slides out by these sizes, and this room predicts by them how much fits. */
export const px = { ...sizes.root, ...sizes.px }
/** Lengths in em of the text that they belong to. */
export const em = sizes.em
/** Numbers without a unit. */
export const ratio = sizes.ratio

/** Heights of lines in em: what layout counts with, and what drawings are set in. */
interface LineHeights {
  readonly airy: number
  readonly roomy: number
  readonly usual: number
  readonly dense: number
  readonly title: number
  readonly diagram: number
  /** Captions, facts and the foot. */
  readonly small: number
  /** Running text on paper. */
  readonly text: number
}

// Arabic letters reach far above and below their line and carry marks; ideographs fill their square and need air between lines.
const heights: Readonly<Record<Script, LineHeights>> = {
  alphabetic: { airy: 1.4, roomy: 1.35, usual: 1.35, dense: 1.28, title: 1.15, diagram: 1.18, small: 1.25, text: 1.45 },
  arabic: { airy: 1.7, roomy: 1.65, usual: 1.65, dense: 1.6, title: 1.4, diagram: 1.4, small: 1.6, text: 1.7 },
  ideographic: { airy: 1.5, roomy: 1.5, usual: 1.5, dense: 1.4, title: 1.3, diagram: 1.3, small: 1.4, text: 1.65 }
}

/** The heights of lines in a language, by its BCP 47 tag. */
export function lineHeights(language: string): LineHeights {
  return heights[scriptOf(language)]
}
