import type { ChartValue } from '../../deck/chart-table.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import type { ChartInput, ChartShape, PlacedText } from './placed-chart.js'

/** What a row of bars, parts or dots is drawn from, and what comes of it. */
export interface Row {
  readonly input: ChartInput
  readonly values: readonly ChartValue[]
  readonly row: number
  readonly box: Box
  readonly across: (value: number) => number
  readonly size: number
  /** Whether a single bar stands on a track as long as the whole. */
  readonly isOnTrack: boolean
}

export interface DrawnRow {
  readonly shapes: readonly ChartShape[]
  readonly values: readonly (PlacedText | undefined)[]
}
