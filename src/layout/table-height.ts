import type { Table } from 'mdast'
import { textOf } from '../deck/walk.js'
import { em, px, type Sizes } from './box-sizes.js'
import { linesOf, textWidth } from './text-width.js'
import { total } from './total.js'

/** The height in px of a table in a box `room` px wide. */
export function tableHeight(table: Table, size: Sizes, room: number): number {
  const text = Math.max(size.text * em['cell-text-share'], px['cell-text'])
  const rows = table.children.map(row => row.children.map(cell => textOf(cell)))
  // Browsers give a column width by what it holds; its longest cell stands for that, within reason.
  const columns = rows[0]?.map((_, column) =>
    Math.min(Math.max(...rows.map(row => textWidth(row[column] ?? '')), 3), 24)
  )
  const widths = columns?.map(width => (room * width) / total(columns)) ?? []
  const lines = rows.map(row =>
    Math.max(
      1,
      ...row.map((cell, column) =>
        linesOf(cell, text, (widths[column] ?? room) - 2 * px['cell-inset'], 400, size.language)
      )
    )
  )
  const around = 2 * px['cell-padding'] + px['cell-line'] + size.air
  return total(lines) * text * size.line + rows.length * around + px['cell-head-line'] - px['cell-line']
}
