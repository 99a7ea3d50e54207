import { tag, type Xml } from '../office/xml.js'
import { columnsOf } from './columns.js'
import type { Cell, Para, Run, Table } from './tree.js'
import type { WriteContext } from './write-context.js'

type WritePara = (para: Para, context: WriteContext) => Xml

/** Lines of a form are as high as handwriting, in twentieths of a point. */
const lineToWrite = 480

/** A table as wide as the text. Its first row says so on every page that it runs over. */
export function writeTable(table: Table, context: WriteContext, write: WritePara): Xml {
  const { widths, headHeight } = columnsOf(table, context.sheet.room)
  const hasHead = table.head.length > 0
  const namesRows = table.rows.length > 0 && table.rows.every(({ cells }) => cells[0]?.isHead)
  const row = (cells: readonly Cell[], isHead: boolean, isPart: boolean) =>
    tag(
      'w:tr',
      {},
      tag(
        'w:trPr',
        {},
        tag('w:cantSplit'),
        table.isForm && !isHead ? tag('w:trHeight', { 'w:val': lineToWrite, 'w:hRule': 'atLeast' }) : [],
        isHead && headHeight !== undefined ? tag('w:trHeight', { 'w:val': headHeight, 'w:hRule': 'exact' }) : [],
        isHead ? tag('w:tblHeader') : []
      ),
      widths.map((width, column) =>
        writeCell(cells[column], {
          width,
          isPart,
          isMiddle: table.isForm,
          isUpright: isHead && headHeight !== undefined && column > 0,
          write,
          context
        })
      )
    )
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      tag('w:tblStyle', { 'w:val': 'Lined' }),
      context.isRtl ? tag('w:bidiVisual') : [],
      tag('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
      tag('w:tblLayout', { 'w:type': 'fixed' }),
      tag('w:tblLook', {
        'w:val': look(hasHead, namesRows),
        'w:firstRow': hasHead ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': namesRows ? 1 : 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1
      })
    ),
    tag(
      'w:tblGrid',
      {},
      widths.map(width => tag('w:gridCol', { 'w:w': width }))
    ),
    hasHead ? row(table.head, true, false) : [],
    table.rows.map(({ cells, isPart }) => row(cells, false, isPart))
  )
}

function look(hasHead: boolean, namesRows: boolean): string {
  const bits = 0x0600 + (hasHead ? 0x0020 : 0) + (namesRows ? 0x0080 : 0)
  return bits.toString(16).toUpperCase().padStart(4, '0')
}

interface CellPlace {
  readonly width: number
  readonly isPart: boolean
  readonly isMiddle: boolean
  readonly isUpright: boolean
  readonly write: WritePara
  readonly context: WriteContext
}

function writeCell(cell: Cell | undefined, { width, isPart, isMiddle, isUpright, write, context }: CellPlace): Xml {
  const pieces = cell?.pieces ?? []
  const paras = pieces.length === 0 ? [empty] : pieces
  return tag(
    'w:tc',
    {},
    tag(
      'w:tcPr',
      {},
      tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      isPart ? tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'E9E9E9' }) : [],
      isUpright ? tag('w:textDirection', { 'w:val': 'btLr' }) : [],
      isMiddle ? tag('w:vAlign', { 'w:val': 'center' }) : []
    ),
    paras.map(para => write(isPart ? { ...para, runs: para.runs.map(strong) } : para, context))
  )
}

const empty: Para = { style: 'TableText', runs: [] }

function strong(run: Run): Run {
  return typeof run === 'object' && 'text' in run ? { ...run, bold: true } : run
}
