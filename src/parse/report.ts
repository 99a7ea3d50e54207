import type { Definition, Html } from 'mdast'
import type { Position } from 'unist'
import { createDiagnostic, type Diagnostic, type Finding, type RuleMeta } from '../deck/diagnostic.js'

/** Reports a problem and continues, so that all problems are found in one run. */
export type Report = (rule: RuleMeta, finding: Finding) => void

/** Creates a `Report` that adds diagnostics about `file` to `messages`. */
export function reportInto(messages: Diagnostic[], file: string): Report {
  return (rule, finding) => {
    messages.push(createDiagnostic(rule, { file, ...finding }))
  }
}

/** Returns the place of a whole line, from 1. */
export function linePlace(line: number, length = 0): Position {
  return { start: { line, column: 1 }, end: { line, column: length + 1 } }
}

/** Returns the place of a part of a line, which begins at `index`, from 0. */
export function partPlace(line: number, index: number, length: number): Position {
  return { start: { line, column: index + 1 }, end: { line, column: index + 1 + length } }
}

/** The context for converting one slide's tree. */
export interface SlideContext {
  readonly report: Report
  /** Whether it is the first slide of the deck. */
  readonly isFirst: boolean
  /** The number of the slide's first line. */
  readonly firstLine: number
  /** The text of a line of the deck, from 1. */
  lineAt(line: number): string
  /** The number of `:::` lines whose beginnings have already been reported; they are not reported again. */
  readonly leftOver: { ends: number }
  /** Whether the deck was written for a program in which this comment is speaker notes. */
  commentsAreNotes(node: Html): boolean
  readonly definitions: ReadonlyMap<string, Definition>
}
