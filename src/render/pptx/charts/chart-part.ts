import { tag, type Xml } from '../../office/xml.js'
import { fillOf } from '../look.js'
import { axesOf, axisIds } from './axes.js'
import type { ChartLook } from './chart-look.js'
import { type SeriesLook, seriesOf } from './series.js'
import { words } from './words.js'
import type { ChartNumbers } from './workbook.js'

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}

/** A chart that office programs draw from its numbers, whose sheet is the relationship `workbook`. */
export function chartPart(table: ChartNumbers, look: ChartLook, workbook: string): Xml {
  const isLine = look.kind === 'line'
  const series = table.heads.map((_, column) =>
    seriesOf(table, column, seriesLook(table, column, look), isLine, look.format)
  )
  const axes = tag('c:axId', { val: axisIds.names }) + tag('c:axId', { val: axisIds.numbers })
  const plot = isLine
    ? tag(
        'c:lineChart',
        {},
        tag('c:grouping', { val: 'standard' }),
        tag('c:varyColors', { val: 0 }),
        series,
        tag('c:marker', { val: 1 }),
        axes
      )
    : tag(
        'c:barChart',
        {},
        tag('c:barDir', { val: 'bar' }),
        tag('c:grouping', { val: look.kind === 'stacked' ? 'stacked' : 'clustered' }),
        tag('c:varyColors', { val: 0 }),
        series,
        tag('c:gapWidth', { val: 45 }),
        look.kind === 'stacked' ? tag('c:overlap', { val: 100 }) : [],
        axes
      )
  const legend =
    table.heads.length > 1 ? tag('c:legend', {}, tag('c:legendPos', { val: 't' }), tag('c:overlay', { val: 0 })) : ''
  return tag(
    'c:chartSpace',
    namespaces,
    tag('c:date1904', { val: 0 }),
    tag('c:roundedCorners', { val: 0 }),
    tag(
      'c:chart',
      {},
      tag('c:autoTitleDeleted', { val: 1 }),
      tag('c:plotArea', {}, tag('c:layout'), plot, axesOf(table, look)),
      legend,
      tag('c:plotVisOnly', { val: 1 }),
      tag('c:dispBlanksAs', { val: 'gap' })
    ),
    tag('c:spPr', {}, tag('a:noFill'), noLine),
    words(look.size, look.ink),
    tag('c:externalData', { 'r:id': workbook }, tag('c:autoUpdate', { val: 0 }))
  )
}

const noLine = tag('a:ln', {}, tag('a:noFill'))

const dashes = { 1: 'solid', 2: 'dash', 3: 'sysDot', 4: 'lgDashDot' } as const

function seriesLook({ heads, rows }: ChartNumbers, column: number, look: ChartLook): SeriesLook {
  const { kind, fill, rowFill, line } = look
  if (kind === 'line') {
    // Lines are told apart without colour.
    const level = look.level(column)
    const dash = dashes[level]
    const width = level === 1 ? 57150 : 28575
    const shape = tag(
      'a:ln',
      { w: width, cap: 'rnd' },
      fillOf(fill(column)),
      tag('a:prstDash', { val: dash }),
      tag('a:round')
    )
    return { shape, points: [], labels: endLabels(rows.length, heads.length, look) }
  }
  const edge = tag('a:ln', { w: 19050 }, fillOf(line))
  const points = rows.flatMap((_, at) => {
    const own = kind === 'bar' ? rowFill(at) : undefined
    return own === undefined ? [] : [{ at, shape: fillOf(own) + edge }]
  })
  const inside = kind === 'stacked' ? look.onFill(column) : look.ink
  const labels = tag('c:dLbls', {}, labelBody(look, inside, kind === 'stacked' ? 'ctr' : 'outEnd'))
  return { shape: fillOf(fill(column)) + edge, points, labels }
}

/** A number at the end of a line alone; at the beginning those of several lines would lie upon each other. */
function endLabels(count: number, lines: number, look: ChartLook): Xml {
  const [start, end] = look.isRtl ? (['r', 'l'] as const) : (['l', 'r'] as const)
  const at = (index: number, side: string) =>
    tag('c:dLbl', {}, tag('c:idx', { val: index }), labelBody(look, look.ink, side))
  return tag(
    'c:dLbls',
    {},
    ...(count > 1 && lines === 1 ? [at(0, start)] : []),
    at(count - 1, end),
    ...['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(name => tag(`c:show${name}`, { val: 0 }))
  )
}

function labelBody({ format, size }: ChartLook, colour: Xml, side: string): Xml[] {
  return [
    tag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    tag('c:spPr', {}, tag('a:noFill'), noLine),
    words(size, colour, true),
    tag('c:dLblPos', { val: side }),
    ...['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(name =>
      tag(`c:show${name}`, { val: name === 'Val' ? 1 : 0 })
    )
  ]
}
