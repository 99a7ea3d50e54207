import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { State } from 'mdast-util-to-hast'
import type { Chart } from '../../../deck/blocks.js'
import { type ChartTable, type ChartText, namedWhole, readChart } from '../../../deck/chart-table.js'
import { usualHeight, usualWidth } from '../../../deck/diagrams.js'
import { layOutChart } from '../../../layout/charts/chart.js'
import { chartText, levelOf, type PlacedChart, type PlacedText } from '../../../layout/charts/placed-chart.js'
import type { Draw } from '../context.js'
import { placed } from '../placement.js'

/** What a line above or below the chart takes, in px. */
const lineHeight = 44

/**
 * A chart: still the table that it is, for screen readers, tags and translators, with its texts at their places and the shapes behind
 * it. Numbers that have no room are in the table alone.
 */
export const chart: Draw<Chart> = (node, state, options) => {
  const { deck } = options
  const table = readChart(node, deck.frontMatter.language)
  const above = table.above.flatMap(block => said(block, ['chart-about'], state))
  const below = table.below.flatMap(block => said(block, ['chart-source'], state))
  const height = (options.diagramHeight ?? usualHeight) - lineHeight * (above.length + below.length)
  const { kind, highlight } = node
  const picture = layOutChart({
    kind,
    table,
    highlight,
    canvas: { width: options.chartWidth ?? usualWidth, height },
    language: deck.language
  })
  // A photo has a narrow panel beside it: there what numbers count keeps to its edge.
  const start = options.chartWidth === undefined ? picture.start : undefined
  for (const { properties } of above)
    if (start !== undefined) properties.className = ['chart-about', `x-${Math.round(start)}`]
  const cell = (kind: Cell, text: ChartText, place: PlacedText | undefined, more: readonly string[] = []) =>
    drawCell(kind, text, place, more, state)
  return h('div', { className: ['chart', `chart-${kind}`, ...looksOf(node, picture)] }, [
    ...above,
    h('div', { className: ['chart-plot', `h-${height}`] }, [
      drawShapes(picture),
      // The table says these numbers.
      ...(picture.ticks ?? []).map(({ text, box }) =>
        h('span', { className: ['scale', ...placed(box)], ariaHidden: 'true' }, text)
      ),
      h('table', [
        h('thead', [
          h('tr', [
            h('td', { className: ['in-table'] }),
            ...table.heads.map((head, at) => cell('head', head, picture.heads[at], inReading(node, table, at)))
          ])
        ]),
        h(
          'tbody',
          table.rows.map(({ name, values }, row) =>
            h('tr', looks(shareOf(node, table, row, deck.language)), [
              cell('name', name, picture.names[row]),
              ...values.map((value, column) =>
                cell('value', value, picture.values[row]?.[column], inReading(node, table, column, row))
              )
            ])
          )
        )
      ])
    ]),
    ...below
  ])
}

function looksOf({ highlight }: Chart, { size }: PlacedChart): string[] {
  return [...(size > chartText ? [`text-${size}`] : []), ...(highlight ? ['focused'] : [])]
}

/** How much of its place a single bar takes, for where a row stands above its own: of the whole, or of the longest one. */
function shareOf({ kind, highlight }: Chart, table: ChartTable, row: number, language: string): string[] {
  if (kind !== 'bar' && kind !== 'share') return []
  const numbers = table.rows.map(({ values: [value] }) => value?.number ?? 0)
  const whole =
    kind === 'bar'
      ? (namedWhole(table, language) ?? Math.max(...numbers))
      : numbers.reduce((sum, number) => sum + number, 0)
  const isFocus = highlight !== undefined && 'row' in highlight && highlight.row === row
  return [
    `share-${Math.max(0, Math.round((100 * (numbers[row] ?? 0)) / whole)) || 0}`,
    ...(isFocus ? ['in-focus'] : [])
  ]
}

/** No attribute without a class: sheets tell rows of single bars by it. */
function looks(className: string[]): { className?: string[] } {
  return className.length === 0 ? {} : { className }
}

/** In percent of its bar: narrower parts have their number below them. */
const slim = 12

/** What a narrow reading view draws of several columns: the tint of each, and how long its part of a bar is, or how far along its dot stands. */
function inReading({ kind, highlight }: Chart, { heads, rows }: ChartTable, column: number, row?: number): string[] {
  if (kind === 'bar' || kind === 'share') return []
  const level = `level-${levelOf(column, heads.length, highlight)}`
  if (row === undefined || kind === 'line') return [level]
  const numbersIn = (at: number) => (rows[at]?.values ?? []).map(value => Math.max(0, value.number ?? 0))
  const whole =
    kind === 'stacked'
      ? numbersIn(row).reduce((sum, number) => sum + number, 0)
      : Math.max(...rows.flatMap((_, at) => numbersIn(at)))
  const share = Math.round((100 * (numbersIn(row)[column] ?? 0)) / whole) || 0
  return [level, `share-${share}`, ...(kind === 'stacked' && share < slim ? ['slim'] : [])]
}

type Cell = 'head' | 'name' | 'value'

function drawCell(
  kind: Cell,
  { cell, text }: ChartText,
  place: PlacedText | undefined,
  more: readonly string[],
  state: State
): Element {
  const drawn: ElementContent[] = kind === 'value' ? [{ type: 'text', value: text }] : state.all(cell)
  const className = place
    ? [
        ...placed(place.box),
        ...(place.size ? [`text-${place.size}`] : []),
        `align-${place.align}`,
        ...(place.isStrong ? ['strong'] : place.tone ? [place.tone] : []),
        ...more
      ]
    : ['in-table', ...more]
  const inside = [h('span', drawn)]
  if (kind === 'value') return h('td', { className }, inside)
  return h('th', { className, scope: kind === 'name' ? 'row' : 'col' }, inside)
}

function said(block: Chart['children'][number], className: string[], state: State): Element[] {
  return block.type === 'paragraph' ? [h('p', { className }, state.all(block))] : []
}

function drawShapes({ canvas, shapes }: PlacedChart): Element {
  return s(
    'svg',
    { viewBox: `0 0 ${canvas.width} ${canvas.height}`, ariaHidden: 'true' },
    shapes.map(({ path, look }) => s('path', { d: path, className: [look] }))
  )
}
