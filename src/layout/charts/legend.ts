import { centre, circle } from '../../deck/diagrams/geometry.js'
import { textWidth } from '../text-width.js'
import { area } from './hatch.js'
import { type ChartInput, type ChartShape, levelOf, type PlacedChart, type PlacedText } from './placed-chart.js'

const mark = 28
const between = 36

/** The names of the columns in a row above the rows, each behind a piece of its look: a dot where they are dots. */
export function legend(
  { kind, table: { heads }, highlight, canvas }: ChartInput,
  size: number,
  starts: readonly number[] = []
): Pick<PlacedChart, 'shapes' | 'heads'> {
  const shapes: ChartShape[] = []
  const placed: PlacedText[] = []
  const widths = heads.map(({ text }) => mark + 14 + textWidth(text, 700) * size + 6)
  const begins = beginsOf(widths, starts, canvas.width)
  for (const [column, { text }] of heads.entries()) {
    const x = begins[column] ?? 0
    const level = levelOf(column, heads.length, highlight)
    const box = { x: x + 2, y: 8, width: mark, height: mark }
    shapes.push(
      ...(kind === 'dot'
        ? [{ path: circle(centre(box), mark / 2), look: `level-${level}` } as const]
        : area(box, level))
    )
    const width = textWidth(text, 700) * size + 6
    placed.push({ box: { x: x + mark + 14, y: 0, width, height: 44 }, align: 'start', isStrong: level === 1 })
  }
  return { shapes, heads: placed }
}

/** Names stand over what they name as far as the width allows, one behind the other. */
function beginsOf(widths: readonly number[], starts: readonly number[], room: number): number[] {
  let next = 0
  return widths.map((width, column) => {
    const rest = widths.slice(column).reduce((sum, one) => sum + one + between, -between)
    const x = Math.max(next, Math.min((starts[column] ?? 0) - 2, room - rest))
    next = x + width + between
    return x
  })
}

/** The width in px that a legend takes. */
export function legendWidth(heads: readonly string[], size: number): number {
  return heads.reduce((sum, text) => sum + mark + 20 + textWidth(text, 700) * size + between, -between)
}
