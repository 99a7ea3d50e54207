import type { Node } from 'unist'
import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { shorten } from '../../deck/phrasing.js'
import type { SlideContext } from '../report.js'
import { linePlace } from '../report.js'

/** A line of a paragraph without the prefix of quotations, lists and indents. */
export interface Line {
  readonly number: number
  readonly text: string
  /** That prefix. */
  readonly before: string
}

/** Signs in a line that are nearly right, as the files of this folder list them. */
export interface Mistake {
  readonly pattern: RegExp
  /** The problem in words, from the signs that were found. */
  what(found: string): string
  /** What to write instead; absent where that is not certain. */
  fixed?(found: string): string
}

/** A finding about a whole line. */
export function lineFinding(
  { number, text }: Pick<Line, 'number' | 'text'>,
  what: string,
  fix: string,
  edits?: readonly Edit[]
): Finding {
  return { what, fix, place: linePlace(number, text.length), edits }
}

/** Returns the lines of a node, the last one up to its end. */
export function linesOf({ position }: Node, { lineAt }: Pick<SlideContext, 'lineAt'>): Line[] {
  if (!position) return []
  const { start, end } = position
  return Array.from({ length: end.line - start.line + 1 }, (_, index): Line => {
    const number = start.line + index
    const text = lineAt(number).slice(0, number === end.line ? Math.max(end.column - 1, 0) : undefined)
    const from = index === 0 ? start.column - 1 : text.length - text.trimStart().length
    return { number, text: text.slice(from), before: text.slice(0, from) }
  })
}

/** Returns the first line that begins with one of some marks, and that mark. */
export function firstWith(
  lines: readonly Line[],
  marks: readonly RegExp[]
): readonly [Line | undefined, string | undefined] {
  for (const line of lines)
    for (const mark of marks) {
      const found = mark.exec(line.text)?.[0]
      if (found !== undefined) return [line, found]
    }
  return [undefined, undefined]
}

/** Shortens a line for a message. */
export function shortened(text: string): string {
  return shorten(text.trim().replaceAll('`', "'"), 40)
}
