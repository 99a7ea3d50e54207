import { withPunctuation } from '../../deck/typography/punctuation.js'
import { linesOf, longestPiece, textWidth } from '../text-width.js'
import { legendWidth } from './legend.js'
import { type ChartInput, chartText, fewBars, largeChartText } from './placed-chart.js'

/** Names of rows are set in two lines at most of this width in px. */
export const nameWidth = 380
/** More rows have no room for larger words. */
const mostLarge = 6

// Names that are no wider keep to one line.
const oneLine = 280
const step = 8

/** The width in px of a column of names in two lines at most: as narrow as their lines allow. */
export function namesWidth(rows: ChartInput['table']['rows'], size: number, language: string): number {
  const widths = rows.map(({ name }) => {
    // A word of one letter stays with the next, which makes a longer piece.
    const text = withPunctuation(name.text, language)
    const whole = textWidth(text, 700) * size
    if (whole <= oneLine) return whole
    const least = longestPiece(text, 700, language).width * size
    let width = Math.min(nameWidth, whole)
    while (width - step >= least && linesOf(text, size, width - step, 700, language) <= 2) width -= step
    return width
  })
  return Math.min(nameWidth, Math.max(...widths) + 4)
}

/** The size in px of all words of a chart of rows: large where they are few and all their names fit. */
export function chartSize({ kind, table: { rows, heads }, canvas, language }: ChartInput): number {
  const fits = (size: number) =>
    canvas.height / rows.length >= 2 * size &&
    rows.every(
      ({ name: { text } }) =>
        linesOf(text, size, nameWidth, 700, language) <= 2 &&
        longestPiece(text, 700, language).width * size <= nameWidth
    )
  if (rows.length > mostLarge || !fits(largeChartText)) return chartText
  if (kind === 'bar' && rows.length <= fewBars.most && fits(fewBars.text)) return fewBars.text
  const hasRoom =
    heads.length === 1 ||
    legendWidth(
      heads.map(({ text }) => text),
      largeChartText
    ) <= canvas.width
  return hasRoom ? largeChartText : chartText
}
