import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { itemsAt, numberAt, textOf } from '../objects.js'
import { identifierOf } from '../structure/identifiers.js'
import { type Element, elementOf, type Kid, rebuild } from '../structure/structure.js'

const attributes = PDFName.of('A')

/** The names of the heading cells that a cell says it belongs to. */
function headersOf(cell: Element): readonly string[] {
  return attributesOf(cell).flatMap(dict => itemsAt(dict, 'Headers').flatMap(item => textOf(item) ?? []))
}

/** Whether a cell reaches over more than one row or column. */
function isMerged(cell: Element): boolean {
  return attributesOf(cell).some(dict => (numberAt(dict, 'ColSpan') ?? 1) > 1 || (numberAt(dict, 'RowSpan') ?? 1) > 1)
}

function attributesOf({ entries }: Element): readonly PDFDict[] {
  return dictsIn(entries.get(attributes))
}

function dictsIn(value: PDFObject | undefined): readonly PDFDict[] {
  if (value instanceof PDFDict) return [value]
  if (!(value instanceof PDFArray)) return []
  return value.asArray().flatMap((_, index) => dictsIn(value.lookup(index)))
}

const isCell = (kid: Kid): kid is Element => kid.kind === 'element' && (kid.role === 'TD' || kid.role === 'TH')

/**
 * Gives every row of a table as many cells as the longest has. Browsers leave out cells in which nothing stands, such as those
 * to fill in by hand, and what follows would be read under the wrong heading. Tables with merged cells are left alone.
 */
export function withWholeRows(root: Element): Element {
  return rebuild(root, element => [element.role === 'Table' ? withCells(element) : element])
}

function withCells(table: Element): Element {
  const rows = rowsIn(table).map(({ kids }) => kids.filter(isCell))
  const width = Math.max(0, ...rows.map(cells => cells.length))
  if (rows.flat().some(isMerged) || rows.every(cells => cells.length === width)) return table
  const columns = columnsOf(rows.find(cells => cells.length === width) ?? [])
  return rebuild(table, element => [element.role === 'TR' ? fill(element, width, columns) : element])
}

function rowsIn(table: Element): readonly Element[] {
  const inner = table.kids.filter(kid => kid.kind === 'element')
  return inner.flatMap(kid => (kid.role === 'TR' ? [kid] : rowsIn(kid)))
}

/** From the names of heading cells to their columns. */
function columnsOf(headings: readonly Element[]): ReadonlyMap<string, number> {
  return new Map(headings.map((cell, column) => [identifierOf(cell) ?? '', column]))
}

/** A row in which each cell stands in the column that its headings say, and the columns between have empty cells. */
function fill(row: Element, width: number, columns: ReadonlyMap<string, number>): Element {
  const kids: Kid[] = []
  const cells = row.kids.filter(isCell)
  for (const [index, cell] of cells.entries()) {
    const named = headersOf(cell).flatMap(header => columns.get(header) ?? [])
    const latest = width - (cells.length - index)
    const column = Math.min(latest, named[0] ?? kids.length)
    while (kids.length < column) kids.push(elementOf('TD', []))
    kids.push(cell)
  }
  while (kids.length < width) kids.push(elementOf('TD', []))
  return { ...row, kids: [...kids, ...row.kids.filter(kid => !isCell(kid))] }
}

/** What the parts of a table may hold (ISO 32000-1, table 337). */
const parts: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD']
}

/** Takes out whatever stands between a table, its rows and its cells; its content moves up until it fits. */
export function withPlainTables(root: Element): Element {
  return rebuild(root, change)
}

function change(element: Element): readonly Kid[] {
  const allowed = parts[element.role]
  return [allowed ? { ...element, kids: fitting(element.kids, allowed) } : element]
}

function fitting(kids: readonly Kid[], allowed: readonly string[]): readonly Kid[] {
  return kids.flatMap(kid =>
    kid.kind !== 'element' || allowed.includes(kid.role) ? [kid] : fitting(kid.kids, allowed)
  )
}
