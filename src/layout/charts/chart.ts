import type { ChartKind } from '../../deck/blocks.js'
import { bars } from './bars.js'
import { lines } from './lines.js'
import type { ChartInput, DrawChart, PlacedChart } from './placed-chart.js'

const kinds: Readonly<Record<ChartKind, DrawChart>> = { bar: bars, stacked: bars, share: bars, dot: bars, line: lines }

/** Lays a table out as a chart. Pure arithmetic; `x` counts from where reading begins. */
export function layOutChart(input: ChartInput): PlacedChart {
  return kinds[input.kind](input)
}
