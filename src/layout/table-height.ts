import type { Table } from 'mdast'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { em, px, type Sizes, textSteps } from './box-sizes.js'
import { photo } from './photo-sizes.js'
import { linesOf, textWidth } from './text-width.js'

const whole = px['slide-width'] - 2 * px.edge
/** With the row of heads. */
const fewRows = 6

/** Whether a table has so few rows of so few words that it is set larger, where it has the width of a slide or what is left of it beside the clear part of a photo. */
export function isShortTable(table: Table, room: number = whole): boolean {
  return (
    table.children.length <= fewRows &&
    widthUnbroken(table, px[room <= photo.panel ? 'panel-cell-inset' : 'short-cell-inset']) <= room
  )
}

/** The width in px in which no cell of a short table is broken: browsers give each column what its widest cell takes, and only the rest by share. */
function widthUnbroken({ children: [heads, ...rows] }: Table, inset: number): number {
  const widths = heads?.children.map((head, column) =>
    Math.max(textWidth(textOf(head), 700), ...rows.map(({ children }) => textWidth(textOf(children[column] ?? []))))
  )
  return total(widths ?? []) * px['short-cell-text'] + (widths?.length ?? 0) * 2 * inset
}

/** The height in px of a table in a box `room` px wide. */
export function tableHeight(table: Table, size: Sizes, room: number): number {
  const isShort =
    size.text > textSteps(size.language)['text-dense'] && room >= photo.narrow && isShortTable(table, room)
  const text = isShort ? px['short-cell-text'] : Math.max(size.text * em['cell-text-share'], px['cell-text'])
  const lines = isShort ? table.children.map(() => 1) : linesOfRows(table, text, room, size.language)
  const padding = px[isShort ? 'short-cell-padding' : 'cell-padding']
  const around = 2 * padding + px['cell-line'] + size.air
  return total(lines) * text * size.line + lines.length * around + px['cell-head-line'] - px['cell-line']
}

/** The lines of each row of a table at a size. */
function linesOfRows(table: Table, text: number, room: number, language: string): number[] {
  const rows = table.children.map(row => row.children.map(cell => textOf(cell)))
  // Browsers give a column width by what it holds; its longest cell stands for that, within reason.
  const columns = rows[0]?.map((_, column) =>
    Math.min(Math.max(...rows.map(row => textWidth(row[column] ?? '')), 3), 24)
  )
  const widths = columns?.map(width => (room * width) / total(columns)) ?? []
  return rows.map(row =>
    Math.max(
      1,
      ...row.map((cell, column) => linesOf(cell, text, (widths[column] ?? room) - 2 * px['cell-inset'], 400, language))
    )
  )
}
