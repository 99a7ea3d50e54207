import type { Root } from 'mdast'
import type { Slide } from '../../deck/deck.js'
import type { Edit } from '../../deck/edit.js'
import type { Piece } from '../cut-slides.js'

/** A slide's source, and the slide parsed from it. */
export interface WrittenSlide {
  readonly piece: Piece
  /** The syntax tree, including comments; lines are relative to the slide. */
  readonly root: Readonly<Root>
  readonly slide: Slide
}

/** A cleanup of a deck's source that does not change its meaning. */
export interface Tidying {
  /** The good state, in kebab case. */
  readonly id: string
  /** What was done, as shown after the number of places. */
  readonly did: string
  /** Which edits are counted as a place; all of them when absent. The others follow from them. */
  counts?(edit: Edit): boolean
  edits(written: WrittenSlide): Edit[]
}

/** Creates an edit on one line of a slide; `line` is relative to the slide, `column` from 1. */
export function editAt({ firstLine }: Piece, line: number, column: number, before: string, after: string): Edit {
  const at = firstLine + line - 1
  return { place: { start: { line: at, column }, end: { line: at, column: column + before.length } }, before, after }
}
