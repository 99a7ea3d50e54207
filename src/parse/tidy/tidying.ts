import type { Root } from 'mdast'
import type { Slide } from '../../deck/deck.js'
import type { Edit } from '../../deck/edit.js'
import type { Piece } from '../cut-slides.js'

/** A slide as it is written, beside what it means. */
export interface WrittenSlide {
  readonly piece: Piece
  /** The tree of all that is written, comments too; lines count from the slide's first. */
  readonly root: Readonly<Root>
  readonly slide: Slide
}

/** A way of writing that is made better without changing anything that the deck says. */
export interface Tidying {
  /** The good state, in kebab case. */
  readonly id: string
  /** What was done, for people, behind the number of places. */
  readonly did: string
  /** Which edits are such a place; all of them when absent. The others follow from them. */
  counts?(edit: Edit): boolean
  edits(written: WrittenSlide): Edit[]
}

/** An edit on one line of a slide; `line` counts from the slide's first, `column` from 1. */
export function editAt({ firstLine }: Piece, line: number, column: number, before: string, after: string): Edit {
  const at = firstLine + line - 1
  return { place: { start: { line: at, column }, end: { line: at, column: column + before.length } }, before, after }
}
