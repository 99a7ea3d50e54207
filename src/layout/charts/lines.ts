import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Box, circle, type Point, polygon } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { textWidth } from '../text-width.js'
import { lineLeader } from './line-leader.js'
import {
  type ChartInput,
  type ChartShape,
  chartText,
  type DrawChart,
  largeChartText,
  largeNumber,
  levelOf,
  type PlacedChart,
  type PlacedText
} from './placed-chart.js'
import { numberIn } from './scale.js'
import { spread } from './spread.js'

const gap = 26
const dots = { end: 11, start: 8 }
/** What numbers before the lines and before the first point keep from these, in px. */
const beforeLine = 10
/** How far the number of a first point stands from those of the scale, so that it is not read as one of them, in px. */
const behindScale = 28
/** What lies between the names at the ends of lines, in px, so that close ones do not read as one text. */
const betweenEnds = 9
/** Lines of the scale, beside that at nothing. */
const scaleLines = 3
/** How far a scale may go on beyond its numbers, as a share of these. */
const mostOver = 1.2

/** A line for each column, from row to row in reading direction, with its name and its last number at its end. */
export const lines: DrawChart = input => {
  // Larger words, unless more names of rows would have to be left out for them.
  const [large, usual] = [drawnAt(largeChartText, input), drawnAt(chartText, input)]
  return (large.every <= usual.every ? large : usual).placed
}

function drawnAt(size: number, { table, canvas, highlight, language }: ChartInput) {
  const { rows, heads } = table
  const row = size * lineHeights(language).diagram
  const highestRow = (size === largeChartText ? largeNumber : size) * lineHeights(language).diagram
  const wide = (text: string, weight: 400 | 700 = 700, own = size) => textWidth(text, weight) * own + 6
  // What the strongest line ends with is larger.
  const sizeOf = (column: number) =>
    size === largeChartText && levelOf(column, heads.length, highlight) === 1 ? largeNumber : size
  const last = rows.at(-1)?.values ?? []
  const lastValues = Math.max(...last.map(({ text }, column) => wide(text, 700, sizeOf(column))), 0) + 12
  const ends = heads.map((head, column) => wide(head.text, 700, sizeOf(column)))
  const numbers = rows.flatMap(({ values }) => values.map(({ number = 0 }) => number))
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const tight = scaleLinear([least, most === least ? 1 : most], [0, 1])
  const round = tight.copy().nice(scaleLines)
  // A scale ends at a round number, unless that would leave much of the drawing empty.
  const scale = tight(round.domain()[1] ?? most) > mostOver ? tight : round
  const marks = scale.ticks(scaleLines).map(value => ({ value, text: numberIn(language, value) }))
  const scaleWidth = Math.max(...marks.map(({ text }) => wide(text, 400)))
  const level = (column: number) => levelOf(column, heads.length, highlight)
  // What the strongest line begins with stands before its first point, where no line runs through it.
  const strongest = rows.length > 1 ? heads.findIndex((_, column) => level(column) === 1) : -1
  const begin = rows[0]?.values[strongest]
  const beginWidth = begin?.number === undefined ? 0 : wide(begin.text)
  const start = scaleWidth + gap + dots.end + (beginWidth === 0 ? 0 : beginWidth + behindScale)
  const end = canvas.width - Math.max(...ends, 0) - lastValues - gap - 4
  const foot = canvas.height - row - 20
  const across = scalePoint(
    rows.map((_, index) => index),
    [start, end]
  )
  const up = scale.copy().range([foot - 4, row * 0.7])
  const place = (index: number, value: number) => ({ x: across(index) ?? 0, y: up(value) })
  const rowOf = (column: number) => sizeOf(column) * lineHeights(language).diagram
  const known = heads.map((_, column) =>
    rows.flatMap(({ values }, index) => {
      const number = values[column]?.number
      return number === undefined ? [] : [{ ...place(index, number), index }]
    })
  )
  const path = line<{ readonly x: number; readonly y: number }>(
    ({ x }) => x,
    ({ y }) => y
  ).digits(1)
  // Weak ones first, so that the strongest lies on top.
  const order = heads.map((_, column) => column).sort((a, b) => level(b) - level(a))
  const shapes = order.flatMap((column): ChartShape[] => [
    { path: path(known[column] ?? []) ?? '', look: `line-${level(column)}` },
    ...(level(column) === 1 ? [{ point: known[column]?.[0], radius: dots.start }] : [])
      .concat({ point: known[column]?.at(-1), radius: dots.end })
      .flatMap(({ point, radius }) =>
        point ? [{ path: circle(point, radius), look: `level-${level(column)}` } as const] : []
      )
  ])
  const labels = spread(
    known.map(points => points.at(-1)?.y ?? 0),
    Math.max(row + betweenEnds, (row + highestRow) / 2 + 2),
    foot
  )
  const leaders = heads.flatMap((_, column) => {
    const [point, y, value] = [known[column]?.at(-1), labels[column], last[column]]
    if (value?.number === undefined || !point || y === undefined) return []
    const x = end + gap + lastValues - 12 - wide(value.text, 700, sizeOf(column))
    return lineLeader({ ...point, x: point.x + dots.end }, { x, y })
  })
  const first: Box | undefined =
    begin?.number === undefined
      ? undefined
      : {
          x: start - dots.start - beforeLine - beginWidth,
          y: up(begin.number) - row / 2,
          width: beginWidth,
          height: row
        }
  const every = spacing(
    rows.map(({ name }) => wide(name.text, 400)),
    across.step()
  )
  const placed: PlacedChart = {
    canvas,
    size,
    ticks: marks.map(({ value, text }) => ({
      text,
      box: { x: scaleWidth - wide(text, 400), y: up(value) - row / 2, width: wide(text, 400), height: row }
    })),
    shapes: [
      ...marks.map(({ value }): ChartShape => {
        const y = up(value)
        // A line that would run through the number at the first point begins behind it.
        const hits = first !== undefined && y > first.y && y < first.y + first.height
        const from = hits ? first.x + first.width + beforeLine / 2 : scaleWidth + beforeLine
        return {
          path: polygon(
            [from, end].map(x => ({ x, y })),
            false
          ),
          look: value === 0 ? 'axis' : 'grid'
        }
      }),
      ...shade(known[strongest] ?? [], up(0)),
      ...shapes,
      ...leaders
    ],
    heads: heads.map((_, column) => ({
      box: {
        x: end + gap + lastValues,
        y: (labels[column] ?? 0) - rowOf(column) / 2,
        width: ends[column] ?? 0,
        height: rowOf(column)
      },
      align: 'start',
      isStrong: level(column) === 1,
      size: sizeOf(column)
    })),
    names: rows.map(({ name }, index): PlacedText | undefined => {
      const width = wide(name.text, 700)
      const isSeen = (rows.length - 1 - index) % every === 0
      const middle = across(index) ?? 0
      const isStrong = highlight !== undefined && 'row' in highlight && highlight.row === index
      return isSeen || isStrong
        ? { box: { x: middle - width / 2, y: foot + 18, width, height: row }, align: 'centre', isStrong }
        : undefined
    }),
    values: rows.map(({ values }, index) =>
      values.map(({ number }, column): PlacedText | undefined => {
        if (number === undefined) return undefined
        const isStrong = level(column) === 1
        // Digits of numbers below each other stand below each other.
        if (index === rows.length - 1) {
          const box = {
            x: end + gap,
            y: (labels[column] ?? 0) - rowOf(column) / 2,
            width: lastValues - 12,
            height: rowOf(column)
          }
          return { box, align: 'end', isStrong, tone: 'bold', size: sizeOf(column) }
        }
        return index === 0 && column === strongest && first ? { box: first, align: 'end', isStrong: true } : undefined
      })
    )
  }
  return { placed, every }
}

/** The ground between the strongest line and nothing. */
function shade(points: readonly Point[], y: number): ChartShape[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return []
  return [{ path: polygon([{ x: first.x, y }, ...points, { x: last.x, y }]), look: 'shade' }]
}

/** Every how many names one is shown, so that they stay apart. */
function spacing(widths: readonly number[], step: number): number {
  return Math.max(1, Math.ceil((Math.max(...widths, 0) + 14) / (step || 1)))
}
