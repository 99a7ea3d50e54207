import type { ElementContent } from 'hast'
import type { DocumentContext } from './context.js'
import type { Para, Piece, ShownPicture, StyleId } from './tree.js'

/** Where in a document something stands. */
export interface Place {
  /** The style of its paragraphs. */
  readonly style: StyleId
  /** How deep in lists, from 0; −1 outside of any. */
  readonly level: number
  /** How far everything is set in, in twentieths of a point. */
  readonly indent: number
  /** The most that a picture takes. */
  readonly most: ShownPicture['most']
  readonly align?: Para['align']
}

/** Draws what stands in an element, at its place or at one that differs from it. */
export type Drawn = (nodes: readonly ElementContent[], change?: Partial<Place>) => Piece[]

/** What the drawing of an element needs. */
export interface DrawContext {
  readonly context: DocumentContext
  readonly place: Place
  readonly draw: Drawn
}

export function isPara(piece: Piece): piece is Para {
  return 'style' in piece
}

/** Pieces whose first paragraph is changed. */
export function withFirst(pieces: readonly Piece[], change: (first: Para) => Para): Piece[] {
  const at = pieces.findIndex(isPara)
  return pieces.map((piece, index) => (index === at && isPara(piece) ? change(piece) : piece))
}
