import type { Chart, ChartKind } from '../../deck/blocks.js'
import type { ChartTable } from '../../deck/chart-table.js'
import type { Box, Canvas } from '../../deck/diagrams/geometry.js'

/** The sizes of words in a chart, in px: of all of them alike, the larger one where rows are few. */
export const chartText = 28
export const largeChartText = 32
/** The size in px of numbers beside what they count, where words are large. */
export const largeNumber = 40
/** The sizes in px of words and of numbers where bars are four at the most. */
export const fewBars = { most: 4, text: 36, number: 48 }

/** A shape of a chart: how strong it is from 1 to 4, a line of that strength, its pattern on paper without grey, or what is only ground; a `shade` lies below a line, and a `leader` leads to words. */
export interface ChartShape {
  readonly path: string
  readonly look: `level-${Level}` | `line-${Level}` | `hatch-${Level}` | 'track' | 'axis' | 'grid' | 'leader' | 'shade'
}
export type Level = 1 | 2 | 3 | 4

/** Where a text stands, and how strong; `undefined` where it is for those alone who hear the table read. */
export interface PlacedText {
  readonly box: Box
  readonly align: 'start' | 'centre' | 'end'
  readonly isStrong: boolean
  /** Bold in the colour of words, or quieter than these. */
  readonly tone?: 'bold' | 'quiet'
  /** In px, where it is another than that of the chart. */
  readonly size?: number
}

export interface PlacedChart {
  readonly canvas: Canvas
  /** Of every word, in px. */
  readonly size: number
  /** Where what all numbers count is said: over their bars, in px from where reading begins. */
  readonly start?: number
  readonly shapes: readonly ChartShape[]
  readonly heads: readonly (PlacedText | undefined)[]
  readonly names: readonly (PlacedText | undefined)[]
  readonly values: readonly (readonly (PlacedText | undefined)[])[]
  /** Numbers of the scale, which stand in no table. */
  readonly ticks?: readonly Tick[]
}

interface Tick {
  readonly text: string
  readonly box: Box
}

/** What every kind is drawn from. */
export interface ChartInput {
  readonly kind: ChartKind
  readonly table: ChartTable
  readonly highlight: Chart['highlight']
  readonly canvas: Canvas
  readonly language: string
}

export type DrawChart = (input: ChartInput) => PlacedChart

/** How many rows and columns of numbers a kind can show. */
export function tableAllowed(kind: ChartKind): { readonly rows: number; readonly columns: number } {
  const columns = kind === 'bar' || kind === 'share' ? 1 : kind === 'dot' ? 3 : 4
  return { rows: kind === 'line' ? 24 : kind === 'dot' ? 8 : 10, columns }
}

/** The strength of a column of numbers: the emphasised one first, the others in their order behind it. */
export function levelOf(column: number, count: number, highlight: Chart['highlight']): Level {
  const first = highlight && 'column' in highlight ? highlight.column : 0
  const order = [first, ...Array.from({ length: count }, (_, index) => index).filter(index => index !== first)]
  const place = order.indexOf(column)
  return place <= 0 ? 1 : place === 1 ? 2 : place === 2 ? 3 : 4
}
