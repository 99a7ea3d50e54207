import type { Position } from 'unist'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import type { Edit } from '../deck/edit.js'

/** What is wrong at one place of the text, and what to type instead. */
export interface Fault {
  readonly what: string
  readonly fix: string
  readonly place?: Position | undefined
  /** Changes of the text that mend it, only where it is certain what was meant. */
  readonly edits?: readonly Edit[] | undefined
}

/** Takes down a problem. Everything in this room is given one, so that all problems are found in one run. */
export type Report = (principle: RuleMeta, fault: Fault) => void

/** A report that puts its messages about `file` into `messages`. */
export function reportInto(messages: Diagnostic[], file: string): Report {
  return (principle, fault) => {
    messages.push(createDiagnostic(principle, { file, ...fault }))
  }
}

/** The place of a whole line, from 1. */
export function linePlace(line: number, length = 0): Position {
  return { start: { line, column: 1 }, end: { line, column: length + 1 } }
}

/** The place of a part of a line: `index` is where it begins, from 0. */
export function partPlace(line: number, index: number, length: number): Position {
  return { start: { line, column: index + 1 }, end: { line, column: index + 1 + length } }
}
