import { centre, circle } from '../../deck/diagrams/geometry.js'
import { textWidth } from '../text-width.js'
import { area } from './hatch.js'
import { type ChartInput, type ChartShape, levelOf, type PlacedChart, type PlacedText } from './placed-chart.js'

const mark = 28
const between = 36

/** The names of the columns in a row above the rows, each behind a piece of its look: a dot where they are dots. */
export function legend(
  { kind, table: { heads }, highlight }: ChartInput,
  size: number
): Pick<PlacedChart, 'shapes' | 'heads'> {
  const shapes: ChartShape[] = []
  const placed: PlacedText[] = []
  let x = 0
  for (const [column, { text }] of heads.entries()) {
    const level = levelOf(column, heads.length, highlight)
    const box = { x: x + 2, y: 8, width: mark, height: mark }
    shapes.push(
      ...(kind === 'dot'
        ? [{ path: circle(centre(box), mark / 2), look: `level-${level}` } as const]
        : area(box, level))
    )
    const width = textWidth(text, 700) * size + 6
    placed.push({ box: { x: x + mark + 14, y: 0, width, height: 44 }, align: 'start', isStrong: level === 1 })
    x += mark + 14 + width + between
  }
  return { shapes, heads: placed }
}

/** The width in px that a legend takes. */
export function legendWidth(heads: readonly string[], size: number): number {
  return heads.reduce((sum, text) => sum + mark + 20 + textWidth(text, 700) * size + between, -between)
}
