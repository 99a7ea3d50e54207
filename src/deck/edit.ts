import type { Point, Position } from 'unist'

/** A change of a file's text that is safe to make, whoever wrote it. */
export interface Edit {
  /** On one line. Nothing wide where something is put in. */
  readonly place: Position
  /** What stands there; an edit whose place holds anything else is not made. */
  readonly before: string
  /** What is to stand there; it may be several lines, parted by `\n`. */
  readonly after: string
}

/**
 * An edit with its exact place: where its column is off, because the indent of a later line is not counted, the only place in the
 * line that holds `before` is meant. `undefined` when there is none, or more than one.
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

/** A text with edits made in it, and those that were. Of two that meet, the first is made and the other left for the next time. */
export function applyEdits<E extends Edit>(
  text: string,
  edits: readonly E[]
): { readonly text: string; readonly made: readonly E[] } {
  const pieces = text.split(/(\r\n|\r|\n)/)
  const lines = pieces.filter((_, index) => index % 2 === 0)
  const ends = pieces.filter((_, index) => index % 2 === 1)
  const usualEnd = ends[0] ?? '\n'
  const made = apart(edits.flatMap(edit => locateEdit(edit, lines) ?? []))
  // From the last to the first, so that places before an edit stay what they were.
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
  const kept: E[] = []
  for (const edit of edits.toSorted((a, b) => order(a.place.start, b.place.start))) {
    const last = kept.at(-1)
    if (!last || order(last.place.end, edit.place.start) < 0) kept.push(edit)
  }
  return kept
}

function order(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}
