import { unquote } from './po-comments.js'

/** The line of each entry of a PO file, by its context. The parser does not keep them. Lines from 1. */
export function keyLines(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, first] = /^(?:#~\s*)?msgctxt\s+(".*)$/.exec(line) ?? []
    if (first === undefined) continue
    let strings = first
    for (let next = index + 1; /^(?:#~)?\s*"/.test(lines[next] ?? ''); next += 1) strings += `\n${lines[next]}`
    const key = unquote(strings)
    if (!found.has(key)) found.set(key, index + 1)
  }
  return found
}
