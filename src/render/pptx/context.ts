import type { ThemeTokens } from '../../deck/colour/theme-tokens.js'
import type { Deck, Ground, Slide } from '../../deck/deck.js'
import type { Media } from '../office/media.js'
import type { Relations } from '../office/package.js'
import type { Labels } from '../templates.js'
import type { Charts } from './charts/charts.js'
import type { LayoutFrame } from './frames.js'
import type { Palette } from './look.js'

/** What drawing a slide of a presentation needs to know. */
export interface SlideContext {
  readonly deck: Deck
  readonly slide: Slide
  /** BCP 47 tag of the deck's text. */
  readonly language: string
  readonly isRtl: boolean
  readonly labels: Labels
  readonly look: ThemeTokens
  readonly ground: Ground
  /** True where the slide has another ground than its layout: then its words have their colours themselves. */
  readonly isRepainted: boolean
  /** The colours on the slide's ground. */
  readonly palette: Palette
  readonly relations: Relations
  readonly media: Media
  readonly charts: Charts
  /** Where the slide's layout puts things. */
  readonly frame: LayoutFrame
  /** The size of running text in px, and the space between blocks. */
  readonly text: number
  readonly gap: number
}
