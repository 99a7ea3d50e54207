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

/** A block that is open: its name, the line that begins it, and with how many colons. */
export interface OpenBlock {
  readonly name: string
  readonly line: number
  readonly colons: number
}

/** The name of the innermost block that is open above a line; `slide` where there is none, undefined in code. */
export function blockAround(lines: readonly string[], line: number): string | undefined {
  const start = lines.slice(0, line - 1).findLastIndex(text => slideBreak.test(text)) + 1
  const { open, isInCode } = scan(lines, start + 1, line)
  return isInCode ? undefined : (open.at(-1)?.name ?? onSlide)
}

/** The blocks that are open above a line, the outermost first, from the first line of its slide. */
export function openBlocks(lines: readonly string[], first: number, line: number): readonly OpenBlock[] {
  return scan(lines, first, line).open
}

function scan(
  lines: readonly string[],
  first: number,
  line: number
): { readonly open: readonly OpenBlock[]; readonly isInCode: boolean } {
  let code: string | undefined
  let open: OpenBlock[] = []
  for (let number = first; number < line; number++) {
    const text = lines[number - 1] ?? ''
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
    if (name !== undefined) open.push({ colons: colons.length, name, line: number })
    const [, end] = closing.exec(text) ?? []
    if (end === undefined) continue
    // A line of colons closes the outermost block that has no more, with all that stands in it.
    const closed = open.findIndex(block => block.colons <= end.length)
    if (closed >= 0) open = open.slice(0, closed)
  }
  return { open, isInCode: code !== undefined }
}
