import { linesOf, longestPiece } from '../text-width.js'
import { legendWidth } from './legend.js'
import { type ChartInput, chartText, largeChartText } from './placed-chart.js'

/** Names of rows are set in two lines at most of this width in px. */
export const nameWidth = 380
/** More rows have no room for larger words. */
const mostLarge = 6

/** The size in px of all words of a chart of rows: large where they are few and all their names fit. */
export function chartSize({ table: { rows, heads }, canvas, language }: ChartInput): number {
  if (rows.length > mostLarge || canvas.height / rows.length < 2 * largeChartText) return chartText
  const holds = rows.every(
    ({ name: { text } }) =>
      linesOf(text, largeChartText, nameWidth, 700, language) <= 2 &&
      longestPiece(text, 700, language).width * largeChartText <= nameWidth
  )
  const hasRoom =
    heads.length === 1 ||
    legendWidth(
      heads.map(({ text }) => text),
      largeChartText
    ) <= canvas.width
  return holds && hasRoom ? largeChartText : chartText
}
