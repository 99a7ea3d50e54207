import { type Point, polygon, round } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { textWidth } from '../text-width.js'
import { chartSize } from './chart-size.js'
import { area } from './hatch.js'
import {
  type ChartInput,
  type ChartShape,
  type Level,
  levelOf,
  type PlacedChart,
  type PlacedText
} from './placed-chart.js'
import { hole } from './ring-hole.js'
import { ringLabels } from './ring-labels.js'
import { partsOf } from './ring-parts.js'

/** More parts than looks could not be told apart. */
export const mostParts = 4
const mark = 36
const gap = 18
const edge = 2
const besideRing = 60
/** The most of a row, in px: parts stand together. */
const highestRow = 110
// Of patterns on paper without grey: lines across the ring at every so many radians.
const spokes: Readonly<Record<Level, number | undefined>> = { 1: undefined, 2: 0.07, 3: 0.2, 4: undefined }

/** Parts of a whole as parts of a ring, clockwise from the top in the order of the table, each with its share and its name beside it or in its middle, or in a row where there is no room for that. */
export function donut(input: ChartInput): PlacedChart {
  const { table, canvas, highlight, language } = input
  const { rows } = table
  const size = chartSize(input)
  const numbers = rows.map(({ values: [value] }) => Math.max(0, value?.number ?? 0))
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1
  const emphasised = highlight && 'row' in highlight ? { column: highlight.row } : undefined
  const levels = rows.map((_, row) => levelOf(row, rows.length, emphasised))
  const largest = Math.min(canvas.height / 2, canvas.width * 0.2) - edge
  const parts = partsOf(numbers)
  const labels = ringLabels(input, size, levels, parts)
  const radius = labels?.radius ?? largest
  const height = Math.min(highestRow, canvas.height / rows.length)
  const top = (canvas.height - height * rows.length) / 2
  const line = size * lineHeights(language).diagram
  const wide = Math.max(...rows.map(({ values: [value] }) => textWidth(value?.text ?? '', 700) * size)) + 8
  const beforeNames = 2 * (radius + edge) + besideRing + mark + gap + wide + gap
  const longest = Math.max(...rows.map(({ name }) => textWidth(name.text, 700) * size)) + 4
  // The ring and the names beside it stand in the middle together.
  const left = Math.max(0, (canvas.width - beforeNames - longest) / 2)
  const middle = labels?.middle ?? { x: left + radius + edge, y: canvas.height / 2 }
  const from = left + 2 * (radius + edge) + besideRing
  const names = left + beforeNames
  const shapes = rows.flatMap((_, row): ChartShape[] => {
    const level = levels[row] ?? 4
    const start = parts[row]?.from ?? 0
    const turn = Math.min((2 * Math.PI * (numbers[row] ?? 0)) / whole, 2 * Math.PI - 1e-3)
    const part = ringPart(middle, radius, start, start + turn)
    const lines = across(middle, radius, start, turn, level)
    const y = top + row * height + (height - mark) / 2
    return [
      ...(turn > 0 ? [{ path: part, look: `level-${level}` } as const] : []),
      ...(lines === '' ? [] : [{ path: lines, look: `hatch-${level}` } as const]),
      ...(labels ? [] : area({ x: from, y, width: mark, height: mark }, level))
    ]
  })
  const placed = (row: number, x: number, width: number, align: PlacedText['align']): PlacedText => ({
    box: { x, y: top + row * height + Math.max(0, (height - 2 * line) / 2), width, height: Math.min(height, 2 * line) },
    align,
    isStrong: levels[row] === 1
  })
  return {
    canvas,
    size,
    shapes: [...shapes, ...(labels?.shapes ?? [])],
    heads: [undefined],
    names: labels?.names ?? rows.map((_, row) => placed(row, names, canvas.width - names, 'start')),
    values: rows.map(({ values: [value] }, row) => [
      labels
        ? labels.values[row]
        : value?.number === undefined
          ? undefined
          : placed(row, from + mark + gap, wide, 'end')
    ])
  }
}

function ringPart(middle: Point, radius: number, from: number, to: number): string {
  const at = (reach: number, angle: number) => {
    const { x, y } = on(middle, reach, angle)
    return `${round(x)} ${round(y)}`
  }
  const [outer, inner] = [round(radius), round(radius * hole)]
  const large = to - from > Math.PI ? 1 : 0
  const out = `M${at(radius, from)}A${outer} ${outer} 0 ${large} 1 ${at(radius, to)}`
  return `${out}L${at(radius * hole, to)}A${inner} ${inner} 0 ${large} 0 ${at(radius * hole, from)}Z`
}

function across(middle: Point, radius: number, from: number, turn: number, level: Level): string {
  const step = spokes[level]
  if (step === undefined) return ''
  const angles = Array.from(
    { length: Math.max(0, Math.ceil(turn / step) - 1) },
    (_, index) => from + (index + 1) * step
  )
  return angles.map(angle => polygon([on(middle, radius * hole, angle), on(middle, radius, angle)], false)).join('')
}

/** The point of a circle at an angle. */
function on({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
}
