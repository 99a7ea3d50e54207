// Where a line of a deck stands, by a scan of its lines: while somebody types, a text is seldom one that could be parsed.

const edge = /^---[ \t]*$/
const slideBreak = /^ {0,3}-{3,}[ \t]*$/
const fence = /^\s*(`{3,}|~{3,})/
const opening = /^\s*(:{3,})([\p{L}][\p{L}\d-]*)/u
const closing = /^\s*(:{3,})\s*$/

/** The block that a slide is for what stands in no other. */
export const onSlide = 'slide'

/** Whether a line, counted from 1, stands in the front matter. */
export function isInFrontMatter(lines: readonly string[], line: number): boolean {
  if (!edge.test(lines[0] ?? '')) return false
  const end = lines.findIndex((text, index) => index > 0 && edge.test(text))
  return line > 1 && (end === -1 || line <= end)
}

/** The name of the innermost block that is open above a line; `slide` where there is none, undefined in code. */
export function blockAround(lines: readonly string[], line: number): string | undefined {
  const above = lines.slice(0, line - 1)
  const start = above.findLastIndex(text => slideBreak.test(text)) + 1
  let code: string | undefined
  let open: { readonly colons: number; readonly name: string }[] = []
  for (const text of above.slice(start)) {
    const [, mark] = fence.exec(text) ?? []
    if (code !== undefined) {
      if (mark?.startsWith(code)) code = undefined
      continue
    }
    if (mark !== undefined) {
      code = mark
      continue
    }
    const [, colons = '', name] = opening.exec(text) ?? []
    if (name !== undefined) open.push({ colons: colons.length, name })
    const [, end] = closing.exec(text) ?? []
    if (end === undefined) continue
    // A line of colons closes the outermost block that has no more, with all that stands in it.
    const closed = open.findIndex(block => block.colons <= end.length)
    if (closed >= 0) open = open.slice(0, closed)
  }
  return code === undefined ? (open.at(-1)?.name ?? onSlide) : undefined
}
