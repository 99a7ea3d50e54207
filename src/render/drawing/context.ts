import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Deck } from '../../deck/deck.js'
import type { Labels } from '../templates.js'

/** What a drawing takes from its deck besides the blocks: nothing that is about other slides. Where a slide stands among them is its place. */
export type DrawnDeck = Pick<
  Deck,
  'language' | 'frontMatter' | 'brand' | 'glossary' | 'pictures' | 'translation' | 'look'
>

/** How a drawing is used. */
export interface DrawingOptions {
  readonly deck: DrawnDeck
  readonly labels: Labels
  /** `true` marks list items of `:::steps` as reveal.js fragments. */
  readonly steps?: boolean
  /** The height that a diagram may take, in px. */
  readonly diagramHeight?: number
  /** The width that a diagram takes where it is not drawn for a slide, in px. */
  readonly diagramWidth?: number
  /** How wide a chart is, in px, where it leaves a part of its slide to a photo; the whole width when absent. */
  readonly chartWidth?: number
  /** In a draft each slide says what is open on it, and the title slide what is open in the `deck`, where anything is. */
  readonly draft?: { readonly deck?: string }
  /** `paragraph` draws the slide's titles as paragraphs, for pages that have their own heading for the slide. */
  readonly titles?: 'heading' | 'paragraph'
}

/** Draws one kind of block; `state.all(node)` draws what it holds. */
export type Draw<Node extends RootContent> = (
  node: Node,
  state: State,
  options: DrawingOptions
) => Element | ElementContent[]
