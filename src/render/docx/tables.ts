import type { Element } from 'hast'
import type { DocumentContext } from './context.js'
import { elementsIn, firstWith, hasClass } from './hast.js'
import { type Drawn, isPara } from './place.js'
import { runsOf, trimmed } from './runs.js'
import type { Cell, Para, Run, Table } from './tree.js'

/** Tables that people write into by hand. */
const forms = ['attendance', 'counts', 'gain', 'tally', 'scale']

/** A table with one row of headings and no merged cells, which screen readers read wrongly: a heading over several columns stands before each of theirs. */
export function tableOf(table: Element, draw: Drawn): Table {
  const [head = [], body = []] = ['thead', 'tbody'].map(name =>
    elementsIn(table)
      .filter(({ tagName }) => tagName === name)
      .flatMap(rowsIn)
  )
  const rows = body.map(row => ({
    isPart: hasClass(row, 'kind-part'),
    cells: elementsIn(row).flatMap(cell => spread(cellOf(cell, draw), cell))
  }))
  return { head: headOf(head, draw), rows, isForm: hasClass(table, ...forms) }
}

function rowsIn(part: Element): Element[] {
  return elementsIn(part).filter(({ tagName }) => tagName === 'tr')
}

function cellOf(cell: Element, draw: Drawn): Cell {
  const { children, tagName, properties } = cell
  const { className } = properties
  const isEnd = Array.isArray(className) && className.includes('align-right')
  const isMiddle =
    firstWith(cell, 'ring') !== undefined || (Array.isArray(className) && className.includes('align-center'))
  const align = isMiddle ? 'center' : isEnd ? 'end' : undefined
  const pieces = draw(children, { style: 'TableText', level: -1, indent: 0, ...(align && { align }) })
  return { pieces: pieces.filter(isPara), isHead: tagName === 'th' }
}

/** A cell over several columns is one of each; what it says stands in the first. */
function spread(cell: Cell, { properties }: Element): Cell[] {
  const count = spanOf(properties.colSpan)
  return [cell, ...Array.from({ length: count - 1 }, () => ({ ...cell, pieces: [] }))]
}

function headOf(rows: readonly Element[], draw: Drawn): Cell[] {
  const columns: (Cell | undefined)[][] = []
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of elementsIn(row)) {
      while (columns[column]?.[at] !== undefined) column += 1
      const own = cellOf(cell, draw)
      for (let across = 0; across < spanOf(cell.properties.colSpan); across += 1, column += 1)
        for (let down = 0; down < spanOf(cell.properties.rowSpan); down += 1) {
          const cells = columns[column] ?? []
          cells[at + down] = down === 0 ? own : { ...own, pieces: [] }
          columns[column] = cells
        }
    }
  }
  return columns.map(joined)
}

function joined(cells: readonly (Cell | undefined)[]): Cell {
  const said = cells.flatMap(cell => (cell && cell.pieces.length > 0 ? [cell.pieces] : []))
  const [first = []] = said
  if (said.length < 2) return { pieces: first, isHead: true }
  const runs = said.flat().flatMap((para, index): Run[] => [...(index === 0 ? [] : [{ text: ' · ' }]), ...para.runs])
  return { pieces: [{ style: 'TableText', runs }], isHead: true }
}

function spanOf(value: unknown): number {
  return typeof value === 'number' ? value : Number(value ?? 1)
}

/** Names and values, a paragraph each: a table without names of columns says less. */
export function factsIn(table: Element, context: DocumentContext): Para[] {
  return elementsIn(table)
    .flatMap(rowsIn)
    .map(row => {
      const [name, value] = elementsIn(row)
      return {
        style: 'Fact',
        runs: [
          ...trimmed(runsOf(name?.children ?? [], context, { bold: true })),
          'tab',
          ...trimmed(runsOf(value?.children ?? [], context))
        ]
      }
    })
}
