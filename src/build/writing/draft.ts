import type { Point, Position } from 'unist'
import type { Deck } from '../../deck/deck.js'
import { parse } from '../../parse/parse.js'
import type { SourceDeck } from '../../parse/source.js'

// What an editor asks about a deck while it is being written: pure functions from a text and a point to an answer. The language server
// and the pages of this program use the same ones. Lines and columns count from 1, columns in UTF-16 code units.

/** A deck that is being written, saved or not. */
export interface Draft {
  readonly source: SourceDeck
  readonly deck: Deck
  /** The lines of its text, without line ends. */
  readonly lines: readonly string[]
}

/** Reads a deck whose text may not be saved yet. Whatever the text is, there is a draft. */
export function openDraft(source: SourceDeck): Draft {
  const text = source.deck.text.replace(/\r\n?/g, '\n')
  const { deck } = parse({ ...source, deck: { ...source.deck, text } })
  return { source, deck, lines: text.split('\n') }
}

/** A part of one line, as a place. `end` is exclusive. */
export function spanOf(line: number, start: number, end: number): Position {
  return { start: { line, column: start }, end: { line, column: end } }
}

/** The part of a line up to a point. */
export function textBefore({ lines }: Pick<Draft, 'lines'>, { line, column }: Point): string {
  return (lines[line - 1] ?? '').slice(0, column - 1)
}
