import type { Table, TableCell } from 'mdast'
import type { Box } from '../../deck/diagrams/geometry.js'
import { columnAlign } from '../../deck/table-align.js'
import { textOf } from '../../deck/walk.js'
import { px } from '../../layout/box-sizes.js'
import { textWidth } from '../../layout/text-width.js'
import { tag, type Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { emu, fillOf } from './look.js'
import { identity, transform } from './shapes.js'
import { type Para, runsOf, writeParas } from './text.js'

/** A table with its head as such, so that it is read out with each cell. */
export function tableShape(node: Table, box: Box, context: SlideContext): Xml {
  const columns = columnWidths(node, box.width)
  const height = box.height / Math.max(1, node.children.length)
  const [corner] = node.children[0]?.children ?? []
  // An empty corner says that the first column names the rows.
  const namesRows = corner !== undefined && corner.children.length === 0
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      identity('Table', { alt: altOf(node) }),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
      tag('p:nvPr')
    ),
    transform(box, 'p:xfrm'),
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        tag(
          'a:tbl',
          {},
          tag('a:tblPr', { rtl: context.isRtl ? 1 : undefined, firstRow: 1, firstCol: namesRows ? 1 : undefined }),
          tag(
            'a:tblGrid',
            {},
            columns.map(width => tag('a:gridCol', { w: emu(width) }))
          ),
          node.children.map((row, at) =>
            tag(
              'a:tr',
              { h: emu(height) },
              columns.map((_, column) =>
                cellOf(
                  row.children[column],
                  {
                    isHead: at === 0,
                    isName: namesRows && column === 0,
                    align: columnAlign(node, context.language)[column]
                  },
                  context
                )
              )
            )
          )
        )
      )
    )
  )
}

/** What a table is about: the heads of its columns. */
function altOf({ children: [head] }: Table): string {
  return (head?.children ?? [])
    .map(cell => textOf(cell))
    .filter(text => text !== '')
    .join(', ')
}

interface CellPlace {
  readonly isHead: boolean
  readonly isName: boolean
  readonly align: 'left' | 'right' | 'center' | null | undefined
}

function cellOf(cell: TableCell | undefined, { isHead, isName, align }: CellPlace, context: SlideContext): Xml {
  const { palette } = context
  const letters = {
    size: px['cell-text'],
    colour: palette.colour(isHead ? 'on-solid' : 'ink'),
    ...(isHead || isName ? { bold: true } : {})
  }
  const para: Para = {
    runs: runsOf(cell?.children ?? [], letters),
    align: align === 'center' ? 'centre' : align === 'right' ? 'end' : 'start'
  }
  const line = (name: string, token: string) => tag(name, { w: emu(px['cell-line']) }, fillOf(palette.colour(token)))
  const none = (name: string) => tag(name, { w: 0 }, tag('a:noFill'))
  return tag(
    'a:tc',
    {},
    tag('a:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), writeParas([para], context)),
    tag(
      'a:tcPr',
      {
        marL: emu(px['cell-inset']),
        marR: emu(px['cell-inset']),
        marT: emu(px['cell-padding']),
        marB: emu(px['cell-padding']),
        anchor: 'ctr'
      },
      none('a:lnL'),
      none('a:lnR'),
      line('a:lnT', 'line'),
      line('a:lnB', 'line'),
      isHead ? fillOf(palette.colour('solid')) : tag('a:noFill')
    )
  )
}

/** Columns as wide as what they hold asks for, within reason, as browsers do it. */
function columnWidths({ children }: Table, room: number): number[] {
  const count = children[0]?.children.length ?? 1
  const asked = Array.from({ length: count }, (_, column) =>
    Math.min(24, Math.max(3, ...children.map(row => textWidth(textOf(row.children[column] ?? []), 700))))
  )
  const sum = asked.reduce((total, width) => total + width, 0)
  return asked.map(width => (room * width) / sum)
}
