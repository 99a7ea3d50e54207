import type { PhrasingContent, RootContent } from 'mdast'
import type { ChartKind } from '../../deck/blocks.js'
import { tableAllowed } from '../../layout/charts/placed-chart.js'
import { childOf, childrenOf, elementsIn, wordsIn, type Xml } from '../open/xml.js'
import { formatNumber } from './numbers.js'
import { tableOf } from './table.js'

/** What a chart needs to know of the deck. */
interface ChartContext {
  readonly language: string
  lose(what: string): void
}

interface Series {
  readonly name: string
  readonly categories: ReadonlyMap<number, string>
  readonly values: ReadonlyMap<number, string>
  /** What can be compared. */
  readonly numbers: ReadonlyMap<number, number>
}

const kinds: readonly (readonly [RegExp, ChartKind | undefined])[] = [
  [/^(?:pie|doughnut|ofPie)/, 'share'],
  [/^(?:line|area|stock)/, 'line'],
  [/^bar/, 'bar'],
  [/./, undefined]
]

/** A chart as one of ours, or as a table where none of ours shows what it has. */
export function readChart(chart: Xml, context: ChartContext): RootContent[] {
  const area = childOf(chart, 'chart', 'plotArea')
  const plots = childrenOf(area).filter(({ name }) => /Chart$/.test(name))
  const series = plots.flatMap(plot => childrenOf(plot, 'ser').map(one => readSeries(one, context.language)))
  const title = wordsOfText(childOf(chart, 'chart', 'title'))
  const above: RootContent[] = title === '' ? [] : [{ type: 'paragraph', children: [text(title)] }]
  const axes = [...elementsIn(area, 'valAx'), ...elementsIn(area, 'catAx')].map(axis =>
    wordsOfText(childOf(axis, 'title'))
  )
  const below: RootContent[] = axes
    .filter(words => words !== '')
    .map(words => ({ type: 'paragraph', children: [text(words)] }))
  const table = tableFor(series)
  if (!table) {
    context.lose('A chart without numbers in it: they are in another file, which is not opened')
    return [...above, ...below]
  }
  const kind = kindFor(plots, series, table.length - 1)
  if (!kind) context.lose('A chart: its numbers came as a table, as no chart of ours shows them')
  const numbers = tableOf(table.map(row => row.map(cell => [text(cell)])))
  if (!kind) return [...above, ...numbers, ...below]
  return [
    {
      type: 'containerDirective',
      name: 'chart',
      attributes: { kind },
      children: [...above, ...numbers, ...below] as never[]
    }
  ]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value === '' ? '–' : value }
}

function kindFor(plots: readonly Xml[], series: readonly Series[], rows: number): ChartKind | undefined {
  const [plot, ...others] = plots
  if (!plot || others.length > 0) return undefined
  const found = kinds.find(([pattern]) => pattern.test(plot.name))?.[1]
  const isStacked = /stacked/i.test(childOf(plot, 'grouping')?.attributes.val ?? '')
  const several = isStacked ? 'stacked' : series.length === 2 ? 'dot' : undefined
  const kind = found === 'bar' && series.length > 1 ? several : found
  if (!kind || (series.some(({ numbers }) => [...numbers.values()].some(value => value < 0)) && kind !== 'line'))
    return undefined
  const most = tableAllowed(kind)
  const least = kind === 'line' ? 3 : 2
  return series.length <= most.columns && rows >= least && rows <= most.rows ? kind : undefined
}

/** Heads and rows: names in the first column, a column for each series. */
function tableFor(series: readonly Series[]): string[][] | undefined {
  const numbers = [...new Set(series.flatMap(({ categories, values }) => [...categories.keys(), ...values.keys()]))]
  if (numbers.length === 0 || numbers.length > mostRows) return undefined
  const nameOf = (number: number) =>
    series.map(({ categories }) => categories.get(number)).find(name => name !== undefined) ?? `${number + 1}`
  const isUnnamed = series.length === 1 && series[0]?.name === ''
  return [
    ['', ...series.map(({ name }, index) => (isUnnamed ? '' : name || `${index + 1}`))],
    ...numbers
      .toSorted((a, b) => a - b)
      .map(number => [nameOf(number), ...series.map(({ values }) => values.get(number) ?? '')])
  ]
}

const mostRows = 500

function readSeries(series: Xml, language: string): Series {
  const values = childOf(series, 'val') ?? childOf(series, 'yVal')
  const points = pointsOf(values, language)
  return {
    name: nameOf(childOf(series, 'tx')),
    categories: pointsOf(childOf(series, 'cat') ?? childOf(series, 'xVal'), language),
    values: points,
    numbers: new Map(
      [...elementsIn(values, 'pt')].map(
        point => [Number(point.attributes.idx), Number(wordsIn(childOf(point, 'v')))] as const
      )
    )
  }
}

function nameOf(found: Xml | undefined): string {
  return [...elementsIn(found, 'v')].map(wordsIn).join(' ').trim()
}

/** The points of a series by their number; those of several levels have the names of all of them. */
function pointsOf(data: Xml | undefined, language: string): Map<number, string> {
  const points = new Map<number, string>()
  const cache = [...elementsIn(data, 'numCache'), ...elementsIn(data, 'numLit')][0]
  const format = wordsIn(childOf(cache, 'formatCode'))
  const levels = [...elementsIn(data, 'lvl')]
  if (levels.length > 0) return namesOfLevels(levels)
  for (const point of elementsIn(data, 'pt')) {
    const number = Number(point.attributes.idx)
    const value = wordsIn(childOf(point, 'v')).trim()
    if (!Number.isInteger(number)) continue
    const own = point.attributes.formatCode ?? format
    points.set(number, cache ? formatNumber(value, own, language) : value)
  }
  return points
}

/** The outer levels name only the first of the points that they hold. */
function namesOfLevels(levels: readonly Xml[]): Map<number, string> {
  const [inner, ...outer] = levels.map(
    level =>
      new Map(childrenOf(level, 'pt').map(point => [Number(point.attributes.idx), wordsIn(point).trim()] as const))
  )
  return new Map(
    [...(inner ?? [])].map(([number, name]) => {
      const above = outer.map(level => [...level].filter(([first]) => first <= number).at(-1)?.[1])
      return [number, [...above.filter(Boolean).toReversed(), name].join(' · ')]
    })
  )
}

/** The words of a title that is written, not of one that is taken from a cell. */
function wordsOfText(title: Xml | undefined): string {
  const paras = [...elementsIn(title, 'p')].map(para => [...elementsIn(para, 't')].map(wordsIn).join(''))
  const words = paras.length > 0 ? paras.join(' ') : [...elementsIn(title, 'v')].map(wordsIn).join(' ')
  return words.replace(/\s+/g, ' ').trim()
}
