import { scaleLinear } from 'd3-scale'
import { polygon } from '../../deck/diagrams/geometry.js'
import { textWidth } from '../text-width.js'
import type { ChartShape, PlacedChart } from './placed-chart.js'

// Beside that at nothing.
const scaleLines = 3
/** Between the lines of a scale and the numbers below them, in px. */
const aboveNumbers = 4

/** A number of the scale in the digits that tables have, whatever the language. */
export function numberIn(language: string, value: number): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumFractionDigits: 6 }).format(value)
}

/** The first number of a scale from nothing at which all dots have been reached. */
export function scaleEnd(most: number): number {
  return scaleLinear([0, most], [0, 1]).nice(scaleLines).domain()[1] ?? most
}

interface ScaleSetting {
  /** The numbers at which its lines may stand. */
  readonly ticks: (count: number) => readonly number[]
  readonly place: (value: number) => number
  readonly top: number
  readonly foot: number
  readonly size: number
  readonly row: number
  readonly language: string
}

/** Thin upright lines behind rows, with their numbers below them: what dots are read against. That at nothing is stronger. */
export function scaleBehind({
  ticks,
  place,
  top,
  foot,
  size,
  row,
  language
}: ScaleSetting): Required<Pick<PlacedChart, 'shapes' | 'ticks'>> {
  const marks = ticks(scaleLines).map(value => ({ x: place(value), value, text: numberIn(language, value) }))
  return {
    shapes: marks.map(({ x, value }): ChartShape => {
      const ends = [top, foot].map(y => ({ x, y }))
      return { path: polygon(ends, false), look: value === 0 ? 'track' : 'grid' }
    }),
    ticks: marks.map(({ x, text }) => {
      const width = textWidth(text, 400) * size
      return { text, box: { x: x - width / 2, y: foot + aboveNumbers, width, height: row } }
    })
  }
}
