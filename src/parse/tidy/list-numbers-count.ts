import type { List, ListItem } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from '../../deck/edit.js'
import { editAt, type Tidying, type WrittenSlide } from './tidying.js'

/** Writes the numbers of lists as they are shown: 1, 2, 3. A list with `1.` at every item is not changed. */
export const listNumbersCount: Tidying = {
  id: 'list-numbers-count',
  did: 'numbers in lists set right',
  counts: ({ before }) => /\d/.test(before),
  edits(written) {
    const edits: Edit[] = []
    visit(written.root, 'list', (list, _, parent) => {
      edits.push(...renumber(list, written, parent?.type === 'containerDirective' && countedFromOne.has(parent.name)))
    })
    return edits
  }
}

/** Blocks whose items are numbered from 1, whatever is written. */
const countedFromOne: ReadonlySet<string> = new Set(['outcomes', 'scope'])

function renumber(list: List, written: WrittenSlide, isFromOne: boolean): Edit[] {
  const lines = written.piece.text.split('\n')
  const markers = list.children.flatMap(item => markerOf(item, lines))
  const [first] = markers
  if (!list.ordered || !first || markers.length < list.children.length) return []
  if (markers.every(({ number }) => number === first.number)) return []
  return markers.flatMap((marker, index) => {
    const number = String((isFromOne ? 1 : first.number) + index)
    const shift = number.length - marker.digits.length
    if (number === marker.digits) return []
    const edit = editAt(written.piece, marker.line, marker.column, marker.digits, number)
    return [edit, ...shiftLines(marker.item, shift, lines, written)]
  })
}

interface Marker {
  readonly item: ListItem
  readonly line: number
  readonly column: number
  readonly digits: string
  readonly number: number
}

function markerOf(item: ListItem, lines: readonly string[]): Marker[] {
  if (!item.position) return []
  const { line, column } = item.position.start
  const digits = /^\d+(?=[.)])/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0]
  return digits === undefined ? [] : [{ item, line, column, digits, number: Number(digits) }]
}

// The other lines of an item are aligned with its text, so they move when `9.` becomes `10.`.
function shiftLines(item: ListItem, shift: number, lines: readonly string[], { piece }: WrittenSlide): Edit[] {
  const { start, end } = item.position ?? { start: { line: 0 }, end: { line: 0 } }
  if (shift === 0) return []
  return lines.slice(start.line, end.line).flatMap((text, index) => {
    const indent = /^ */.exec(text)?.[0].length ?? 0
    if (indent === 0 || indent < -shift) return []
    const [before, after] = shift > 0 ? ['', ' '.repeat(shift)] : [' '.repeat(-shift), '']
    return [editAt(piece, start.line + 1 + index, 1, before, after)]
  })
}
