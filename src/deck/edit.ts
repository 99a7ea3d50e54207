import type { Point, Position } from 'unist'

/** A change of a file's text that is safe to make, whoever wrote it. */
export interface Edit {
  /** On one line. Empty for an insertion. */
  readonly place: Position
  /** The text to replace; the edit is skipped when its place holds anything else. */
  readonly before: string
  /** The new text, which may be several lines. */
  readonly after: string
}

/**
 * Returns an edit with its exact place. Columns can be off because the indent of a later line is not counted; the only occurrence of `before` in the
 * line is then used. `undefined` when there is none, or more than one.
 */
export function locateEdit<E extends Edit>(edit: E, lines: readonly string[]): E | undefined {
  const { place, before } = edit
  const { line, column } = place.start
  const text = lines[line - 1]
  if (text === undefined) return undefined
  if (text.startsWith(before, column - 1) && column - 1 <= text.length) return placedAt(edit, line, column)
  const at = text.indexOf(before)
  return at >= 0 && at === text.lastIndexOf(before) ? placedAt(edit, line, at + 1) : undefined
}

function placedAt<E extends Edit>(edit: E, line: number, column: number): E {
  return { ...edit, place: { start: { line, column }, end: { line, column: column + edit.before.length } } }
}

/** Applies edits to a text, and returns those applied. Of two that overlap, the first is applied and the other left for the next round. */
export function applyEdits<E extends Edit>(
  text: string,
  edits: readonly E[]
): { readonly text: string; readonly made: readonly E[] } {
  const pieces = text.split(/(\r\n|\r|\n)/)
  const lines = pieces.filter((_, index) => index % 2 === 0)
  const ends = pieces.filter((_, index) => index % 2 === 1)
  const usualEnd = ends[0] ?? '\n'
  const made = apart(edits.flatMap(edit => locateEdit(edit, lines) ?? []))
  // From last to first, so that earlier places stay valid.
  for (const { place, before, after } of made.toReversed()) {
    const index = place.start.line - 1
    const line = lines[index] ?? ''
    const from = place.start.column - 1
    const written = after.replaceAll('\n', ends[index] ?? usualEnd)
    lines[index] = line.slice(0, from) + written + line.slice(from + before.length)
  }
  return { text: lines.map((line, index) => line + (ends[index] ?? '')).join(''), made }
}

function apart<E extends Edit>(edits: readonly E[]): E[] {
  const applied: E[] = []
  for (const edit of edits.toSorted((a, b) => order(a.place.start, b.place.start))) {
    const last = applied.at(-1)
    if (!last || order(last.place.end, edit.place.start) < 0) applied.push(edit)
  }
  return applied
}

function order(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}
