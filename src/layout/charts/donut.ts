import { type Point, polygon, round } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { textWidth } from '../text-width.js'
import { chartSize } from './chart-size.js'
import { area } from './hatch.js'
import {
  type ChartInput,
  type ChartShape,
  type LargeText,
  type Level,
  levelOf,
  type PlacedChart,
  type PlacedText
} from './placed-chart.js'
import { on, type RingPart, ringLabels, ringPlace, shareText } from './ring-labels.js'

/** More parts than looks could not be told apart. */
export const mostParts = 4
const mark = 36
const gap = 18
const edge = 2
/** Of the radius: what the ring leaves white. */
const hole = 0.58
const besideRing = 60
/** Lines to labels may pass above and below the ring. */
const aroundRing = 10
/** The share in the hole, the larger one where its name fits as well, and the name, in px. */
const shareTexts = [60, shareText]
const shareName = 28
const holeEdge = 8
/** The most of a row, in px: parts stand together. */
const highestRow = 110
// Of patterns on paper without grey: lines across the ring at every so many radians.
const spokes: Readonly<Record<Level, number | undefined>> = { 1: undefined, 2: 0.07, 3: 0.2, 4: undefined }

/** Parts of a whole as parts of a ring, each named beside it with its share, in the same order from the top on. */
export function donut(input: ChartInput): PlacedChart {
  const { table, canvas, highlight, language } = input
  const { rows } = table
  const size = chartSize(input)
  const numbers = rows.map(({ values: [value] }) => Math.max(0, value?.number ?? 0))
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1
  const emphasised = highlight && 'row' in highlight ? { column: highlight.row } : undefined
  const levels = rows.map((_, row) => levelOf(row, rows.length, emphasised))
  const largest = Math.min(canvas.height / 2, canvas.width * 0.2) - edge
  const direct = besideEach(input, largest, size, levels)
  const radius = direct?.radius ?? largest
  const height = Math.min(highestRow, canvas.height / rows.length)
  const top = (canvas.height - height * rows.length) / 2
  const line = size * lineHeights(language).diagram
  const wide = Math.max(...rows.map(({ values: [value] }) => textWidth(value?.text ?? '', 700) * size)) + 8
  const beforeNames = 2 * (radius + edge) + besideRing + mark + gap + wide + gap
  const longest = Math.max(...rows.map(({ name }) => textWidth(name.text, 700) * size)) + 4
  // The ring and the names beside it stand in the middle together.
  const left = Math.max(0, (canvas.width - beforeNames - longest) / 2)
  const middle = direct?.middle ?? { x: left + radius + edge, y: canvas.height / 2 }
  const from = left + 2 * (radius + edge) + besideRing
  const names = left + beforeNames
  let start = -Math.PI / 2
  const shapes = rows.flatMap((_, row): ChartShape[] => {
    const level = levels[row] ?? 4
    const turn = Math.min((2 * Math.PI * (numbers[row] ?? 0)) / whole, 2 * Math.PI - 1e-3)
    const part = ringPart(middle, radius, start, start + turn)
    const lines = across(middle, radius, start, turn, level)
    start += turn
    const y = top + row * height + (height - mark) / 2
    return [
      ...(turn > 0 ? [{ path: part, look: `level-${level}` } as const] : []),
      ...(lines === '' ? [] : [{ path: lines, look: `hatch-${level}` } as const]),
      ...(direct ? [] : area({ x: from, y, width: mark, height: mark }, level))
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
    shapes: [...shapes, ...(direct?.shapes ?? [])],
    large: emphasised ? inHole(input, emphasised.column, middle, radius * hole) : [],
    heads: [undefined],
    names: direct?.names ?? rows.map((_, row) => placed(row, names, canvas.width - names, 'start')),
    values: rows.map(({ values: [value] }, row) => [
      direct
        ? direct.values[row]
        : value?.number === undefined
          ? undefined
          : placed(row, from + mark + gap, wide, 'end')
    ])
  }
}

/** The emphasised share in the middle of its ring, with its name below it where that fits. */
function inHole({ table, language }: ChartInput, row: number, middle: Point, radius: number): LargeText[] {
  const { name, values: [value] = [] } = table.rows[row] ?? {}
  if (!name || value?.number === undefined) return []
  const share = value.text
  const tries = [
    ...shareTexts.map(size => [
      { text: share, size },
      { text: name.text, size: shareName }
    ]),
    [{ text: share, size: shareText }]
  ]
  for (const texts of tries) {
    const found = stacked(measured(texts, language), middle, radius)
    if (found) return found
  }
  return []
}

function measured(texts: readonly Pick<LargeText, 'text' | 'size'>[], language: string) {
  return texts.map(one => ({
    ...one,
    width: textWidth(one.text, 700) * one.size + 8,
    height: one.size * lineHeights(language).diagram
  }))
}

/** Each part named beside the ring, but for what its middle says already. */
function besideEach(input: ChartInput, most: number, size: number, levels: readonly Level[]) {
  const { table, highlight, canvas } = input
  const numbers = table.rows.map(({ values: [value] }) => Math.max(0, value?.number ?? 0))
  if (numbers.some(number => number === 0)) return undefined
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1
  const key = highlight && 'row' in highlight ? highlight.row : undefined
  const partsAt = (radius: number) => {
    const inMiddle = key === undefined ? 0 : inHole(input, key, { x: 0, y: 0 }, radius * hole).length
    let turned = -Math.PI / 2
    return numbers.map((number, row): RingPart => {
      const turn = (2 * Math.PI * number) / whole
      turned += turn
      const said = row !== key || inMiddle === 0 ? 'nothing' : inMiddle === 1 ? 'share' : 'all'
      return { angle: turned - turn / 2, isStrong: levels[row] === 1, said }
    })
  }
  const line = lineHeights(input.language).diagram
  const { radius, y } = ringPlace(most, partsAt(most), { height: canvas.height, line, edge: aroundRing })
  const middle = { x: canvas.width / 2, y }
  const labels = ringLabels(input, { middle, radius, size, parts: partsAt(radius) })
  return labels && { ...labels, radius, middle }
}

/** Texts below each other in the middle of a circle; undefined where they have no room in it. */
function stacked(
  texts: readonly (Omit<LargeText, 'box'> & { readonly width: number; readonly height: number })[],
  { x, y }: Point,
  radius: number
): LargeText[] | undefined {
  const all = texts.reduce((sum, { height }) => sum + height, 0)
  const room = 2 * Math.sqrt(Math.max(0, (radius - holeEdge) ** 2 - (all / 2) ** 2))
  if (texts.some(({ width }) => width > room)) return undefined
  let top = y - all / 2
  return texts.map(({ text, size, width, height }) => {
    const box = { x: x - width / 2, y: top, width, height }
    top += height
    return { text, size, box }
  })
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
