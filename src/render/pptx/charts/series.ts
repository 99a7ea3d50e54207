import { escaped, tag, type Xml } from '../../office/xml.js'
import { type ChartNumbers, cellsAt } from './workbook.js'

/** How one row of numbers is drawn. */
export interface SeriesLook {
  /** What fills its bars, or its line. */
  readonly shape: Xml
  /** Bars that differ, by their place. */
  readonly points: readonly { readonly at: number; readonly shape: Xml }[]
  readonly labels: Xml
}

/** A column of a chart's sheet as it is drawn, with its numbers as programs show them before they open the sheet. */
export function seriesOf(
  { heads, rows }: ChartNumbers,
  column: number,
  look: SeriesLook,
  isLine: boolean,
  format: string
): Xml {
  const last = rows.length
  const values = rows.flatMap(({ values: own }, at) => (own[column] === undefined ? [] : [{ at, value: own[column] }]))
  return tag(
    'c:ser',
    {},
    tag('c:idx', { val: column }),
    tag('c:order', { val: column }),
    tag('c:tx', {}, stringsAt(cellsAt(column + 1, 0), [heads[column] ?? ''])),
    tag('c:spPr', {}, look.shape),
    isLine ? tag('c:marker', {}, tag('c:symbol', { val: 'none' })) : tag('c:invertIfNegative', { val: 0 }),
    look.points.map(({ at, shape }) =>
      tag('c:dPt', {}, tag('c:idx', { val: at }), tag('c:invertIfNegative', { val: 0 }), tag('c:spPr', {}, shape))
    ),
    look.labels,
    tag(
      'c:cat',
      {},
      stringsAt(
        cellsAt(0, 1, last),
        rows.map(({ name }) => name)
      )
    ),
    tag(
      'c:val',
      {},
      tag(
        'c:numRef',
        {},
        tag('c:f', {}, cellsAt(column + 1, 1, last)),
        tag(
          'c:numCache',
          {},
          tag('c:formatCode', {}, escaped(format)),
          tag('c:ptCount', { val: last }),
          values.map(({ at, value }) => tag('c:pt', { idx: at }, tag('c:v', {}, String(value))))
        )
      )
    ),
    isLine ? tag('c:smooth', { val: 0 }) : []
  )
}

function stringsAt(cells: string, texts: readonly string[]): Xml {
  return tag(
    'c:strRef',
    {},
    tag('c:f', {}, cells),
    tag(
      'c:strCache',
      {},
      tag('c:ptCount', { val: texts.length }),
      texts.map((text, at) => tag('c:pt', { idx: at }, tag('c:v', {}, escaped(text))))
    )
  )
}
