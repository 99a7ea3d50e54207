import { lineHunks } from './line-hunks.js'

/** A change of a text: characters `from` to `to` (not included), and what stands there afterwards. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The changes that make one text of another, line by line, in order; places are those of the text before any of them. Line ends are `\n`. */
export function textChanges(before: string, after: string): TextChange[] {
  if (before === after) return []
  const lines = before.split('\n')
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  return lineHunks(lines, after.split('\n')).map(({ from, to, lines: fresh }) => {
    const [start, end] = [starts[from] ?? 0, starts[to] ?? 0]
    // The last line has no end of its own, so what comes or goes behind it takes the end before it.
    if (to < lines.length) return { from: start, to: end, insert: fresh.map(line => `${line}\n`).join('') }
    if (from < to && fresh.length > 0) return { from: start, to: before.length, insert: fresh.join('\n') }
    return fresh.length > 0
      ? { from: before.length, to: before.length, insert: `\n${fresh.join('\n')}` }
      : { from: Math.max(0, start - 1), to: before.length, insert: '' }
  })
}

/** A text with changes of `textChanges` made. */
export function withTextChanges(text: string, changes: readonly TextChange[]): string {
  return changes.toReversed().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
}
