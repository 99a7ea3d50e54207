import type { Deck } from '../../deck/deck.js'
import { type Diagnostic, type Severity, severities } from '../../deck/diagnostic.js'
import { coverageAsJson, type JsonCoverage } from './coverage.js'
import { inOrder } from './order.js'
import { visibleJson } from './visible.js'

/** What `--format json` gives. Fields may be added; a change of what is here gets another `version`. */
export interface JsonReport {
  readonly version: 1
  readonly counts: Readonly<Record<Severity, number>>
  readonly messages: readonly JsonMessage[]
  /** One table for each deck and language, when it is asked for. */
  readonly coverage?: readonly JsonDeckCoverage[]
}

export interface JsonDeckCoverage {
  readonly file: string
  readonly language: string
  readonly outcomes: readonly JsonCoverage[]
}

export interface JsonMessage extends Omit<Diagnostic, 'place' | 'edits'> {
  /** Lines and columns from 1; the end is behind the last character. `null` when the whole file is meant. */
  readonly place: JsonPlace | null
  /** Changes that fix it, where that is certain: what stands at the place, and what is to stand there. */
  readonly repair?: readonly { readonly place: JsonPlace; readonly before: string; readonly after: string }[]
}

interface JsonPlace {
  readonly start: JsonPoint
  readonly end: JsonPoint
}

interface JsonPoint {
  readonly line: number
  readonly column: number
}

/** Messages for other programs, as JSON of a stable shape; with the coverage tables of `decks`, if they are given. */
export function asJson(messages: readonly Diagnostic[], decks?: readonly Deck[]): string {
  const report: JsonReport = {
    version: 1,
    counts: countsOf(messages),
    messages: inOrder(messages).map(({ file, place, severity, rule, what, why, fix, edits }) => ({
      file,
      place: place ? placeOf(place) : null,
      severity,
      rule,
      what,
      why,
      fix,
      ...(edits && { repair: edits.map(edit => ({ ...edit, place: placeOf(edit.place) })) })
    })),
    ...(decks && {
      coverage: decks.map(deck => ({ file: deck.file, language: deck.language, outcomes: coverageAsJson(deck) }))
    })
  }
  return visibleJson(JSON.stringify(report, undefined, 2))
}

function countsOf(messages: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const severity of severities) counts[severity] = messages.filter(message => message.severity === severity).length
  return counts
}

function placeOf({ start, end }: JsonPlace): JsonPlace {
  return { start: point(start), end: point(end) }
}

function point({ line, column }: JsonPoint): JsonPoint {
  return { line, column }
}
