import type { Edit } from '../../deck/edit.js'
import { linePlace, type SlideContext } from '../report.js'

const begins = /^(:{3,})[\p{L}][\p{L}\d-]*(?:[[{].*)?\s*$/u
const ends = /^(:{3,})\s*$/
const code = /^\s*(?:`{3,}|~{3,})/
/** More than a slide has: its size is limited. */
const maxLines = 1000

/** A block as its lines are nested, whatever their numbers of colons. */
interface Block {
  readonly line: number
  readonly marks: string
  /** How many colons the blocks inside it take. */
  inside: number
}

/**
 * The edits that give the block which begins in a line one colon more than those inside it, at its beginning and its end. None where
 * some block on the way has no end: which one, nobody knows.
 */
export function moreColons(first: number, { lineAt }: Pick<SlideContext, 'lineAt'>): Edit[] | undefined {
  const open: Block[] = []
  for (let line = first; line < first + maxLines; line++) {
    const text = lineAt(line)
    // Code may hold such lines as text.
    if (code.test(text)) return undefined
    const marks = begins.exec(text)?.[1]
    if (marks !== undefined) open.push({ line, marks, inside: 0 })
    else if (open.length === 0) return undefined
    const end = marks === undefined ? ends.exec(text)?.[1] : undefined
    const closed = end === undefined ? undefined : open.pop()
    if (end === undefined || closed === undefined) continue
    const needed = Math.max(closed.marks.length, end.length, closed.inside + 1, 3)
    const around = open.at(-1)
    if (around === undefined) return [longer(closed.line, closed.marks, needed), longer(line, end, needed)]
    around.inside = Math.max(around.inside, needed)
  }
  return undefined
}

function longer(line: number, before: string, length: number): Edit {
  return { place: linePlace(line, before.length), before, after: ':'.repeat(length) }
}
