import { scaleBand, scaleLinear } from 'd3-scale'
import { type ChartValue, namedWhole } from '../../deck/chart-table.js'
import { inset } from '../../deck/diagrams/arrange.js'
import { circle, polygon, roundedBox } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { textWidth } from '../text-width.js'
import { chartSize, namesWidth } from './chart-size.js'
import { donut, mostParts } from './donut.js'
import { area } from './hatch.js'
import { legend } from './legend.js'
import {
  type ChartInput,
  type ChartShape,
  chartText,
  type DrawChart,
  fewBars,
  type Level,
  largeNumber,
  levelOf
} from './placed-chart.js'
import type { DrawnRow, Row } from './row.js'
import { scaleBehind, scaleEnd } from './scale.js'
import { stackedRow, stackedWidth } from './stacked.js'

const gap = 18
/** From the end of a bar to its number. */
const afterBar = 11
const dotSize = 16
/** The most of a row, in px: a single bar is slimmer than one of parts, which hold words. */
const highest = { bar: 56, usual: 116 }
const corner = 6
const lowNameWidth = 560

/** A row for each name: bars, parts of bars, shares of the whole, or dots on a common scale, with the number beside each. */
export const bars: DrawChart = input => {
  const { kind, table, canvas } = input
  const { rows } = table
  if (kind === 'share' && rows.length <= mostParts) return donut(input)
  const size = chartSize(input)
  const severalColumns = table.heads.length > 1
  const top = severalColumns ? 58 : 0
  // Low rows have no room for names of two lines.
  const isLow = (canvas.height - top) / rows.length < 2.2 * size * lineHeights(input.language).diagram
  const names = isLow
    ? Math.min(lowNameWidth, Math.max(...rows.map(({ name }) => textWidth(name.text, 700) * size)) + 4)
    : namesWidth(rows, size, input.language)
  const from = Math.ceil(names) + gap
  const row = size * lineHeights(input.language).diagram
  const foot = canvas.height - (kind === 'dot' ? row + 8 : 0)
  const down = scaleBand(
    rows.map((_, index) => index),
    [top, foot]
  )
    .paddingInner(kind === 'dot' ? 0.32 : 0.24)
    .paddingOuter(0.08)
  const height = Math.min(down.bandwidth(), kind === 'bar' || kind === 'share' ? highest.bar : highest.usual)
  // Numbers beside what they count are larger than its name.
  const large = size === fewBars.text ? fewBars.number : largeNumber
  const isLarge =
    kind !== 'stacked' && size > chartText && down.bandwidth() >= large * lineHeights(input.language).diagram
  const numbers = isLarge ? large : size
  const ends = rows.map(({ values }) => Math.max(...values.map(value => textWidth(value.text, 700) * numbers), 0))
  const behind =
    kind === 'stacked'
      ? canvas.width - from - stackedWidth(input, canvas.width - from, size)
      : Math.max(...ends) + gap + (kind === 'dot' ? dotSize + 10 : 0)
  const total = (values: readonly ChartValue[]) => values.reduce((sum, { number = 0 }) => sum + number, 0)
  const whole = rows.reduce((sum, { values }) => sum + total(values), 0)
  const longest = Math.max(...rows.map(({ values }) => totalOf(kind, values)))
  // A bar stands on a track where this is the whole of which it is a part.
  const ofWhole = kind === 'bar' ? namedWhole(table, input.language) : kind === 'share' ? whole : undefined
  const counted = (ofWhole ?? longest) || 1
  // A scale goes on to its next number beyond all dots, in the room that their own numbers leave.
  const end = kind === 'dot' ? scaleEnd(counted) : counted
  const room = canvas.width - from - behind
  const across = scaleLinear([0, end], [0, Math.min((room * end) / counted, room + behind - 2 * dotSize - gap)])
  const drawn = rows.map(({ values }, row) => {
    const band = down(row) ?? 0
    const box = { x: from, y: band + (down.bandwidth() - height) / 2, width: canvas.width - from - behind, height }
    const { shapes, values: placed } = drawRow({
      input,
      values,
      row,
      box,
      across,
      size: numbers,
      isOnTrack: ofWhole !== undefined
    })
    return { shapes, values: placed.map(value => value && { ...value, size: numbers }) }
  })
  const scale =
    kind === 'dot'
      ? scaleBehind({
          ticks: count => across.ticks(count),
          place: value => from + dotSize + across(value),
          top,
          foot,
          size,
          row,
          language: input.language
        })
      : undefined
  // Of parts, names begin over those of the first row.
  const starts = table.heads.map((_, column) => from + across(total(rows[0]?.values.slice(0, column) ?? [])))
  // Names of dots stand over those of the first row, where these follow each other as the columns do.
  const dots = kind === 'dot' ? (rows[0]?.values.map(({ number = 0 }) => from + across(number) + 2) ?? []) : []
  const overDots = dots.every((x, column) => x >= (dots[column - 1] ?? 0)) ? dots : []
  const named = severalColumns
    ? legend(input, size, kind === 'stacked' ? starts : overDots)
    : { shapes: [], heads: [undefined] }
  return {
    canvas,
    size,
    ...(kind === 'bar' && { start: from }),
    ...(scale && { ticks: scale.ticks }),
    shapes: [...(scale?.shapes ?? []), ...drawn.flatMap(({ shapes }) => shapes), ...named.shapes],
    heads: named.heads,
    names: rows.map((_, row) => ({
      box: { x: 0, y: down(row) ?? 0, width: names, height: down.bandwidth() },
      align: 'start',
      isStrong: isRow(input, row)
    })),
    values: drawn.map(({ values }) => values)
  }
}

function totalOf(kind: ChartInput['kind'], values: readonly ChartValue[]): number {
  const numbers = values.map(({ number = 0 }) => number)
  return kind === 'stacked' ? numbers.reduce((sum, number) => sum + number, 0) : Math.max(...numbers)
}

function isRow({ highlight }: ChartInput, row: number): boolean {
  return highlight !== undefined && 'row' in highlight && highlight.row === row
}

function drawRow(row: Row): DrawnRow {
  return row.input.kind === 'stacked' ? stackedRow(row) : row.input.kind === 'dot' ? dotRow(row) : barRow(row)
}

function barRow({ input, values: [value], row, box, across, size, isOnTrack }: Row): DrawnRow {
  if (value?.number === undefined) return { shapes: [], values: [undefined] }
  const isQuiet = input.highlight !== undefined && 'row' in input.highlight && !isRow(input, row)
  // Its line stays within its track.
  const bar = inset({ ...box, width: Math.max(4, across(value.number)) }, 1, 1)
  const width = textWidth(value.text, 700) * size + 8
  const shapes = area(bar, isQuiet ? 2 : 1, corner)
  if (!isOnTrack)
    return {
      shapes,
      values: [{ box: { ...box, x: bar.x + bar.width + afterBar, width }, align: 'start', isStrong: !isQuiet }]
    }
  // Numbers stand below each other at the edge, their last digits too.
  return {
    shapes: [{ path: roundedBox(box, corner), look: 'track' }, ...shapes],
    values: [{ box: { ...box, x: input.canvas.width - width, width }, align: 'end', isStrong: !isQuiet }]
  }
}

/** Dots on a line from the least to the most; a single one stands on a line from nothing. */
function dotRow({ input, values, row, box, across, size }: Row): DrawnRow {
  const middle = box.y + box.height / 2
  const places = values.map(({ number }) => (number === undefined ? undefined : box.x + dotSize + across(number)))
  const known = places.filter(place => place !== undefined)
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const from = known.length > 1 ? first : box.x
  const line = [
    { x: from, y: middle },
    { x: last, y: middle }
  ]
  const level = (column: number): Level =>
    values.length === 1 && input.highlight !== undefined && !isRow(input, row)
      ? 2
      : levelOf(column, values.length, input.highlight)
  return {
    shapes: [
      ...(known.length > 0 ? [{ path: polygon(line, false), look: 'axis' } as const] : []),
      ...places.flatMap((x, column): ChartShape[] =>
        x === undefined ? [] : [{ path: circle({ x, y: middle }, dotSize), look: `level-${level(column)}` }]
      )
    ],
    // The outermost numbers stand beside their dots; one between would lie on the line. Where dots cover each other, one number is for all.
    values: values.map(({ text }, column) => {
      const x = places[column]
      if (x === undefined || (x !== last && x !== first)) return undefined
      if (places.some((other, at) => other === x && level(at) < level(column))) return undefined
      const width = textWidth(text, 700) * size + 8
      const own = { y: box.y, width, height: box.height }
      const isStrong = level(column) === 1
      if (x === last) return { box: { ...own, x: x + dotSize + 10 }, align: 'start', isStrong }
      const before = x - dotSize - 10 - width
      return before < box.x - gap / 2 ? undefined : { box: { ...own, x: before }, align: 'end', isStrong }
    })
  }
}
