import { centre, circle } from '../../deck/diagrams/geometry.js'
import { textWidth } from '../text-width.js'
import { area } from './hatch.js'
import { type ChartInput, type ChartShape, levelOf, type PlacedChart, type PlacedText } from './placed-chart.js'

const mark = 28
const between = 24

/** The names of the columns in a row above the rows, each behind a piece of its look: a dot where they are dots. */
export function legend(
  { kind, table: { heads }, highlight, canvas }: ChartInput,
  size: number,
  starts: readonly number[] = []
): Pick<PlacedChart, 'shapes' | 'heads'> {
  const shapes: ChartShape[] = []
  const placed: PlacedText[] = []
  const levels = heads.map((_, column) => levelOf(column, heads.length, highlight))
  const widths = heads.map(({ text }, column) => mark + 14 + textWidth(text, levels[column] === 1 ? 700 : 400) * size)
  const begins = beginsOf(widths, starts, canvas.width)
  for (const [column, { text }] of heads.entries()) {
    const x = begins[column] ?? 0
    const level = levels[column] ?? 4
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

/** Names stand over what they name where the width allows that for all, else one behind the other, as far apart. */
function beginsOf(widths: readonly number[], starts: readonly number[], room: number): number[] {
  const over = widths.map((_, column) => (starts[column] ?? 0) - 2)
  const haveRoom = widths.every(
    (width, column) => (over[column] ?? 0) + width + between <= (over[column + 1] ?? room + between)
  )
  if (starts.length > 0 && haveRoom) return over
  const whole = widths.reduce((sum, one) => sum + one + between, -between)
  let next = Math.max(0, Math.min(over[0] ?? 0, room - whole))
  return widths.map(width => {
    const x = next
    next += width + between
    return x
  })
}

/** The width in px that a legend takes. */
export function legendWidth(heads: readonly string[], size: number): number {
  return heads.reduce((sum, text) => sum + mark + 20 + textWidth(text, 700) * size + between, -between)
}
