import { stack } from 'd3-shape'
import type { ChartValue } from '../../deck/chart-table.js'
import { type Box, circle, polygon } from '../../deck/diagrams/geometry.js'
import { textWidth } from '../text-width.js'
import { area } from './hatch.js'
import { type ChartInput, type ChartShape, levelOf } from './placed-chart.js'
import type { DrawnRow, Row } from './row.js'

const mark = 24
const gap = 26
const markGap = 9
/** What a number behind the bar keeps from the line to it, and the radius of the dot in which that begins, in px. */
const [beforeNumber, dot] = [6, 5]
/** Bars keep this width in px, whatever stands behind them. */
const leastWidth = 200

/** A row of parts, each with its number within it, or, where it has no room there, behind the bar. */
export function stackedRow({ input, values, box, across, size }: Row): DrawnRow {
  const keys = values.map((_, index) => String(index))
  const parts = stack<readonly ChartValue[], string>()
    .keys(keys)
    .value((all, key) => all[Number(key)]?.number ?? 0)([values])
  const boxes = parts.map(([part = [0, 0]]) => ({
    ...box,
    x: box.x + across(part[0]),
    width: across(part[1]) - across(part[0])
  }))
  const level = (column: number) => levelOf(column, values.length, input.highlight)
  const outside = outsideOf(values, boxes, size)
  const isMarked = needsMarks(outside, values)
  const y = box.y + (box.height - mark) / 2
  let x = boxes.reduce((end, part) => Math.max(end, part.x + part.width), box.x)
  const behind = outside.map(column => {
    x += gap
    const piece = isMarked ? area({ x, y, width: mark, height: mark }, level(column)) : []
    if (isMarked) x += mark + markGap
    const width = numberWidth(values[column], size)
    const place = { ...box, x, width }
    x += width
    return { column, piece, place }
  })
  return {
    shapes: [
      ...boxes.flatMap((part, column) => (part.width < 1 ? [] : area(part, level(column)))),
      ...behind.flatMap(({ column, piece, place }) => (isMarked ? piece : lineTo(place, boxes[column])))
    ],
    values: boxes.map((part, column) => {
      if (values[column]?.number === undefined) return undefined
      const found = behind.find(one => one.column === column)
      if (!found) return { box: part, align: 'centre', isStrong: level(column) === 1 }
      return { box: found.place, align: 'start', isStrong: false }
    })
  }
}

/** A line from the middle of a part to its number behind the bar. */
function lineTo({ x, y, height }: Box, part: Box | undefined): ChartShape[] {
  if (!part) return []
  const [from, middle] = [part.x + part.width / 2, y + height / 2]
  const ends = [from, x - beforeNumber].map(at => ({ x: at, y: middle }))
  return [
    { path: polygon(ends, false), look: 'leader' },
    { path: circle({ x: from, y: middle }, dot), look: 'leader' }
  ]
}

/** The width in px that the longest bar may have, so that every row has room for the numbers behind it. */
export function stackedWidth({ table: { rows } }: ChartInput, room: number, size: number): number {
  const totals = rows.map(({ values }) => values.reduce((sum, { number = 0 }) => sum + number, 0))
  const longest = Math.max(...totals) || 1
  let width = room
  // Narrower bars have less room for numbers, so that more of them may stand behind.
  for (let pass = 0; pass < 12; pass++) {
    const allowed = rows.map(({ values }, row) => {
      const boxes = values.map(({ number = 0 }) => ({ width: (number / longest) * width }))
      const behind = behindWidth(values, outsideOf(values, boxes, size), size)
      const share = (totals[row] ?? 0) / longest
      return behind === 0 || share === 0 ? room : (room - behind) / share
    })
    const next = Math.max(leastWidth, Math.min(width, ...allowed))
    if (next === width) break
    width = next
  }
  return width
}

/** The columns whose numbers have no room within their parts. */
function outsideOf(
  values: readonly ChartValue[],
  boxes: readonly { readonly width: number }[],
  size: number
): readonly number[] {
  return values.flatMap((value, column) =>
    value.number !== undefined && numberWidth(value, size) + 6 > (boxes[column]?.width ?? 0) ? [column] : []
  )
}

/** A number behind its own part at the end of the bar needs no mark; all others show a piece of their part's look. */
function needsMarks(outside: readonly number[], values: readonly ChartValue[]): boolean {
  const last = values.findLastIndex(({ number = 0 }) => number > 0)
  return outside.length > 1 || (outside.length === 1 && outside[0] !== last)
}

function behindWidth(values: readonly ChartValue[], outside: readonly number[], size: number): number {
  const each = gap + (needsMarks(outside, values) ? mark + markGap : 0)
  return outside.reduce((sum, column) => sum + each + numberWidth(values[column], size), 0)
}

// No font has the narrow space before a sign wider than a usual one.
function numberWidth(value: ChartValue | undefined, size: number): number {
  return textWidth((value?.text ?? '').replaceAll('\u202F', ' '), 700) * size + 4
}
