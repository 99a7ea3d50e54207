import type { Node } from 'unist'
import { shorten } from '../deck/phrasing.js'
import type { SlideContext } from './context.js'

/** A line of a paragraph without what quotations, lists and indents put before it. */
export interface Line {
  readonly number: number
  readonly text: string
  /** What stands before it. */
  readonly before: string
}

/** The lines that a piece of text stands on; of the last one as much as belongs to it. */
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

/** The first line that begins with one of some marks, and that mark. */
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

/** A line as a message quotes it. */
export function shortened(text: string): string {
  return shorten(text.trim().replaceAll('`', "'"), 40)
}
