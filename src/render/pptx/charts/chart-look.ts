import type { Xml } from '../../office/xml.js'

/** What a chart is drawn with. */
export interface ChartLook {
  readonly kind: 'bar' | 'stacked' | 'line'
  readonly isRtl: boolean
  /** How numbers are written, as spreadsheets say it: `#,##0" %"`. */
  readonly format: string
  /** The whole that the unit of single bars names: where their axis ends. */
  readonly whole: number | undefined
  /** Size of its words in px. */
  readonly size: number
  readonly ink: Xml
  readonly line: Xml
  /** The fill of a column by its place, and of the row of a bar where it differs. */
  fill(column: number): Xml
  rowFill(row: number): Xml | undefined
  /** How much a column is set apart, from 1, which the chart is about. */
  level(column: number): 1 | 2 | 3 | 4
  /** The colour of numbers on the fill of a column. */
  onFill(column: number): Xml
}
