import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Deck } from '../../deck/deck.js'
import type { Labels } from '../templates.js'

/** How a drawing is used. */
export interface DrawingOptions {
  /** Gives the glossary, pictures and language. */
  readonly deck: Deck
  readonly labels: Labels
  /** `true` marks list items of `:::steps` as reveal.js fragments. */
  readonly steps?: boolean
  /** The height that a diagram may take, in px. */
  readonly diagramHeight?: number
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
