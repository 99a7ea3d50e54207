import { createRelations, rootTypes, writePackage } from '../../office/package.js'
import { escaped, tag, type Xml } from '../../office/xml.js'

/** A number of a chart, or nothing where none is known. */
type Value = number | undefined

/** The numbers of a chart with the names of its rows and columns. */
export interface ChartNumbers {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly Value[] }[]
}

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The sheet that programs open when somebody edits the numbers of a chart: names of columns in the first row, names of rows in the first column. */
export function workbookOf({ heads, rows }: ChartNumbers): Uint8Array {
  const own = createRelations()
  const sheet = own.toPart('worksheet', '/xl/worksheets/sheet1.xml')
  const root = createRelations()
  root.toPart(rootTypes.document, '/xl/workbook.xml')
  const lines = [['', ...heads], ...rows.map(({ name, values }) => [name, ...values])]
  return writePackage(
    [
      {
        path: '/xl/workbook.xml',
        type: `${kind}.sheet.main+xml`,
        content: tag(
          'workbook',
          { xmlns: main, 'xmlns:r': office },
          tag('sheets', {}, tag('sheet', { name: sheetName, sheetId: 1, 'r:id': sheet }))
        ),
        relations: own.all
      },
      {
        path: '/xl/worksheets/sheet1.xml',
        type: `${kind}.worksheet+xml`,
        content: tag(
          'worksheet',
          { xmlns: main },
          tag(
            'sheetData',
            {},
            lines.map((cells, row) =>
              tag(
                'row',
                { r: row + 1 },
                cells.map((cell, column) => cellOf(cell, cellName(column, row)))
              )
            )
          )
        )
      }
    ],
    root.all
  )
}

function cellOf(value: string | Value, name: string): Xml {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return tag('c', { r: name }, tag('v', {}, String(value)))
  return tag('c', { r: name, t: 'inlineStr' }, tag('is', {}, tag('t', {}, escaped(value))))
}

export const sheetName = 'Sheet1'

/** `B3`, from places that begin with 0. A chart has fewer columns than there are letters. */
function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`
}

function columnName(column: number): string {
  return String.fromCharCode(65 + column)
}

/** Cells of a column as a chart refers to them: `Sheet1!$B$2:$B$4`. */
export function cellsAt(column: number, first: number, last = first): string {
  const at = (row: number) => `$${columnName(column)}$${row + 1}`
  return `${sheetName}!${at(first)}${first === last ? '' : `:${at(last)}`}`
}
