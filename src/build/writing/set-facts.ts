import type { Position } from 'unist'
import { readFacts, valueAt } from './facts.js'

/**
 * The lines of a text with other values in its front matter, by their paths; an empty one takes its field out. All other lines stay as they are, and so do
 * comments. Undefined where a value cannot be written that way.
 */
export function setFacts(
  lines: readonly string[],
  values: Readonly<Record<string, string>>
): readonly string[] | undefined {
  let now: readonly string[] | undefined = lines
  for (const [path, value] of Object.entries(values)) now = now && setFact(now, path.split('.'), value)
  return now
}

function setFact(lines: readonly string[], path: readonly string[], value: string): readonly string[] | undefined {
  const read = readFacts(lines)
  if (!read) return undefined
  if (valueAt(read.value, path) === value) return lines
  const after = isThere(read.value, path)
    ? value === ''
      ? without(lines, path, read)
      : replaced(lines, read.place(path), value)
    : added(lines, path, value, read)
  // What is read then is what was meant, and every other field is as it was.
  const again = after && readFacts(after)
  if (!again || valueAt(again.value, path) !== value) return undefined
  return others(again.value, path) === others(read.value, path) ? after : undefined
}

type ReadFacts = NonNullable<ReturnType<typeof readFacts>>

function isThere(values: Readonly<Record<string, unknown>>, [first = '', second]: readonly string[]): boolean {
  const found = values[first]
  if (second === undefined) return first in values
  return typeof found === 'object' && found !== null && second in found
}

/** The fields but one, for comparing; a group that is empty counts as none. */
function others(values: Readonly<Record<string, unknown>>, [first = '', second]: readonly string[]): string {
  const group = values[first]
  const rest =
    second !== undefined && typeof group === 'object' && group !== null ? { ...group, [second]: undefined } : {}
  const isEmpty = Object.values(rest).every(one => one === undefined)
  return JSON.stringify({ ...values, [first]: second === undefined || isEmpty ? undefined : rest })
}

function replaced(lines: readonly string[], { start, end }: Position, value: string): readonly string[] {
  const text = lines.join('\n')
  const offset = ({ line, column }: Position['start']) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  const [from, to] = [offset(start), offset(end)]
  const before = text.slice(from, to)
  // A value of several lines ends where the next field begins.
  const written = `${text[from - 1] === ':' ? ' ' : ''}${spelled(value, before.startsWith('"'))}${before.endsWith('\n') ? '\n' : ''}`
  return (text.slice(0, from) + written + text.slice(to)).split('\n')
}

function without(lines: readonly string[], path: readonly string[], read: ReadFacts): readonly string[] {
  const [first = ''] = path
  const group = read.value[first]
  const isLast = path.length === 2 && typeof group === 'object' && group !== null && Object.keys(group).length === 1
  const from = read.keyPlace(isLast ? [first] : path).start.line
  const { line, column } = read.place(path).end
  const last = column === 1 ? line - 1 : line
  return lines.toSpliced(from - 1, Math.max(1, last - from + 1))
}

function added(lines: readonly string[], path: readonly string[], value: string, read: ReadFacts): readonly string[] {
  const [first = '', second] = path
  const field = `${path.at(-1)}: ${spelled(value)}`
  if (second === undefined) return lines.toSpliced(read.end - 1, 0, field)
  const group = read.value[first]
  if (typeof group !== 'object' || group === null) return lines.toSpliced(read.end - 1, 0, `${first}:`, `  ${field}`)
  const [sibling = ''] = Object.keys(group)
  const { line, column } = read.keyPlace([first, sibling]).start
  return lines.toSpliced(line - 1, 0, `${' '.repeat(column - 1)}${field}`)
}

/** A value as YAML reads it back: as it is where it can be, else in quotation marks. */
function spelled(value: string, isQuoted = false): string {
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,;()/’'–—-]*[\p{L}\p{N}.)])?$/u.test(value)
  return isPlain && !isQuoted ? value : JSON.stringify(value)
}
