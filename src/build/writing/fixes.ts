import { structuredPatch } from 'diff'
import type { Point, Position } from 'unist'
import type { Diagnostic } from '../../deck/diagnostic.js'
import type { SourceDeck } from '../../parse/source.js'
import { keepPromises } from '../keep-promises.js'
import { repairText } from '../repair-text.js'

/** A part of a text, and what is to stand there. */
export interface Replacement {
  readonly place: Position
  readonly after: string
}

/** What `check --fix` would change in a deck as it is in the editor: the lines that change and no others. */
export function fixAll(source: SourceDeck): readonly Replacement[] {
  const before = source.deck.text
  const { text: after } = repairText(source, before)
  if (after === before) return []
  const lines = before.split('\n')
  const { hunks } = structuredPatch('', '', `${before}\n`, `${after}\n`, '', '', { context: 0 })
  return hunks.map(hunk => {
    const added = hunk.lines.filter(line => line.startsWith('+')).map(line => line.slice(1))
    // A hunk that takes nothing away stands behind the line that it names.
    const start = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart
    return replacedLines(lines, start, start + hunk.oldLines, added)
  })
}

/** Whole lines from `start` up to `end`, which is left. The last line of a text has no end that could be replaced: then the one before it is. */
function replacedLines(lines: readonly string[], start: number, end: number, added: readonly string[]): Replacement {
  const text = added.map(line => `${line}\n`).join('')
  if (end <= lines.length) return { place: between({ line: start, column: 1 }, { line: end, column: 1 }), after: text }
  const last = endOf(lines, lines.length)
  if (start === 1) return { place: between({ line: 1, column: 1 }, last), after: added.join('\n') }
  return { place: between(endOf(lines, start - 1), last), after: added.map(line => `\n${line}`).join('') }
}

function between(start: Point, end: Point): Position {
  return { start, end }
}

function endOf(lines: readonly string[], line: number): Point {
  return { line, column: (lines[line - 1] ?? '').length + 1 }
}

/** The messages of which it is certain how they are fixed. Each has the edits that do it. */
export function fixable(source: SourceDeck, messages: readonly Diagnostic[]): readonly Diagnostic[] {
  const own = messages.filter(({ file, edits = [] }) => file === source.deck.file && edits.length > 0)
  return own.length === 0 ? [] : keepPromises(source, own).filter(({ edits = [] }) => edits.length > 0)
}
