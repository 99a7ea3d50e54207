import { tag, type Xml } from '../../office/xml.js'
import { fillOf } from '../look.js'
import type { ChartLook } from './chart-look.js'
import { words } from './words.js'
import type { ChartNumbers } from './workbook.js'

/** What axes refer to each other by. */
export const axisIds = { names: 500001, numbers: 500002 }
const { names, numbers } = axisIds

/** The longest row of a stacked chart, which fills its width, or the whole that bars are part of; other charts end where programs end them. */
function mostOf({ rows }: ChartNumbers, { kind, whole }: ChartLook): number | undefined {
  if (kind !== 'stacked') return whole
  return Math.max(...rows.map(({ values }) => values.reduce((sum: number, value) => sum + Math.max(0, value ?? 0), 0)))
}

/** The axis with the names of rows, and the one of the numbers, which is not shown: every number stands at its place. */
export function axesOf(table: ChartNumbers, look: ChartLook): Xml[] {
  const { kind, isRtl, size, ink, line, format } = look
  const most = mostOf(table, look)
  const isLine = kind === 'line'
  const axis = (lying: boolean) => (lying ? 'b' : isRtl ? 'r' : 'l')
  // Bars: the first row on top. From right to left, bars begin at the right, and so does time.
  const namesTurn = isLine ? isRtl : true
  const numbersTurn = isLine ? false : isRtl
  const common = (id: number, turns: boolean, end?: number) => [
    tag('c:axId', { val: id }),
    tag(
      'c:scaling',
      {},
      tag('c:orientation', { val: turns ? 'maxMin' : 'minMax' }),
      end === undefined ? [] : tag('c:max', { val: end })
    )
  ]
  return [
    tag(
      'c:catAx',
      {},
      common(names, namesTurn),
      tag('c:delete', { val: 0 }),
      tag('c:axPos', { val: axis(isLine) }),
      tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      tag('c:majorTickMark', { val: 'none' }),
      tag('c:minorTickMark', { val: 'none' }),
      tag('c:tickLblPos', { val: 'low' }),
      tag('c:spPr', {}, tag('a:ln', { w: 19050 }, fillOf(line))),
      words(size, ink),
      tag('c:crossAx', { val: numbers }),
      tag('c:crosses', { val: 'autoZero' }),
      tag('c:auto', { val: 0 }),
      tag('c:lblAlgn', { val: 'ctr' }),
      tag('c:lblOffset', { val: 100 }),
      tag('c:noMultiLvlLbl', { val: 1 })
    ),
    tag(
      'c:valAx',
      {},
      common(numbers, numbersTurn, most),
      tag('c:delete', { val: 1 }),
      tag('c:axPos', { val: axis(!isLine) }),
      tag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
      tag('c:majorTickMark', { val: 'none' }),
      tag('c:minorTickMark', { val: 'none' }),
      tag('c:tickLblPos', { val: 'nextTo' }),
      tag('c:crossAx', { val: names }),
      tag('c:crosses', { val: 'autoZero' }),
      tag('c:crossBetween', { val: isLine ? 'midCat' : 'between' })
    )
  ]
}
