import type { Definition, Html } from 'mdast'
import type { Position } from 'unist'
import { createDiagnostic, type Diagnostic, type Finding, type RuleMeta } from '../deck/diagnostic.js'

/** Takes down a problem. Everything in this room is given one, so that all problems are found in one run. */
export type Report = (rule: RuleMeta, finding: Finding) => void

/** A report that puts its messages about `file` into `messages`. */
export function reportInto(messages: Diagnostic[], file: string): Report {
  return (rule, finding) => {
    messages.push(createDiagnostic(rule, { file, ...finding }))
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

/** What the conversion of one slide's tree knows beside the tree. */
export interface SlideContext {
  readonly report: Report
  /** Whether it is the first slide of the deck. */
  readonly isFirst: boolean
  /** The number of the slide's first line. */
  readonly firstLine: number
  /** The text of a line of the deck, from 1. */
  lineAt(line: number): string
  /** Ends that are left over from beginnings already reported; they are not worth a message of their own. */
  readonly leftOver: { ends: number }
  /** Whether the deck was written for a program that takes this comment for speaker notes. */
  commentsAreNotes(node: Html): boolean
  readonly definitions: ReadonlyMap<string, Definition>
}
