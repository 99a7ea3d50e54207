import type { Chart } from '../../../deck/blocks.js'
import { type ChartTable, namedWhole } from '../../../deck/chart-table.js'
import type { Box } from '../../../deck/diagrams/geometry.js'
import { chartText, levelOf } from '../../../layout/charts/placed-chart.js'
import { tag, type Xml } from '../../office/xml.js'
import type { SlideContext } from '../context.js'
import { identity, transform } from '../shapes.js'
import { chartTints } from './tints.js'
import type { ChartNumbers } from './workbook.js'

/** Kinds that office programs know, too. */
const kinds = ['bar', 'stacked', 'line'] as const
type NativeKind = (typeof kinds)[number]

/** A chart that can be edited as one, with its numbers in a sheet; undefined for a kind that office programs do not have, or where a cell holds no number. */
export function nativeChart(
  node: Chart,
  table: ChartTable,
  alt: string,
  box: Box,
  context: SlideContext
): Xml | undefined {
  const kind = kinds.find(name => name === node.kind)
  const numbers = numbersOf(table)
  if (kind === undefined || numbers === undefined) return undefined
  const id = context.charts.add(numbers, lookOf(kind, node, table, context), context.relations)
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      identity(node.kind, { alt }),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
      tag('p:nvPr')
    ),
    transform(box, 'p:xfrm'),
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
        tag('c:chart', { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'r:id': id })
      )
    )
  )
}

function numbersOf({ heads, rows }: ChartTable): ChartNumbers | undefined {
  if (rows.length === 0 || rows.some(({ values }) => values.some(({ number }) => Number.isNaN(number))))
    return undefined
  return {
    heads: heads.map(({ text }) => text),
    rows: rows.map(({ name, values }) => ({ name: name.text, values: values.map(({ number }) => number) }))
  }
}

function lookOf(kind: NativeKind, { sign = '', highlight }: Chart, table: ChartTable, context: SlideContext) {
  const { palette, isRtl, frame, language } = context
  const isFocused = highlight !== undefined
  const [second, third, last] = chartTints(context)
  const fills = {
    1: palette.colour(isFocused ? 'emphasis' : 'solid-edge'),
    2: second,
    3: third,
    4: last
  }
  const level = (column: number) => levelOf(column, table.heads.length, highlight)
  const isQuiet = (row: number) => highlight !== undefined && 'row' in highlight && highlight.row !== row
  return {
    kind,
    isRtl,
    format: formatOf(table, sign),
    whole: kind === 'bar' ? namedWhole(table, language) : undefined,
    size: chartText * frame.scale,
    ink: palette.colour('ink'),
    line: palette.colour(isFocused ? 'line' : 'solid-edge'),
    // A line in the colour of the ground could not be seen.
    fill: (column: number) =>
      kind === 'line'
        ? palette.colour(!isFocused ? 'solid-edge' : level(column) === 1 ? 'emphasis' : 'line')
        : fills[level(column)],
    level,
    rowFill: (row: number) => (isQuiet(row) ? fills[2] : undefined),
    onFill: (column: number) => palette.colour(level(column) === 1 ? (isFocused ? 'ground' : 'ground') : 'ink')
  }
}

/** As many decimal places as any of the numbers has. */
function formatOf({ rows }: ChartTable, sign: string): string {
  const places = rows.flatMap(({ values }) =>
    values.map(({ number }) => String(number ?? 0).split('.')[1]?.length ?? 0)
  )
  const most = Math.min(6, Math.max(0, ...places))
  const shown = sign.replaceAll('"', '')
  return `#,##0${most === 0 ? '' : `.${'0'.repeat(most)}`}${shown === '' ? '' : `"\u00a0${shown}"`}`
}
