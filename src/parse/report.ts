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
