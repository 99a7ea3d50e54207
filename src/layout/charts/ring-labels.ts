import { type Point, polygon } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { linesOf, longestPiece, textWidth } from '../text-width.js'
import type { ChartInput, ChartShape, Level, PlacedText } from './placed-chart.js'
import { inHole } from './ring-hole.js'
import { bendAt, isAfter, ringLeader, startOf } from './ring-leader.js'
import type { RingPart } from './ring-parts.js'
import { spread } from './spread.js'

/** A ring with words beside its parts. */
interface RingLabels {
  readonly radius: number
  readonly middle: Point
  readonly shapes: readonly ChartShape[]
  readonly names: readonly (PlacedText | undefined)[]
  readonly values: readonly (PlacedText | undefined)[]
}

/** The words of a part as seen from the middle of the ring. */
interface Label {
  readonly row: number
  readonly isAfter: boolean
  readonly start: number
  readonly width: number
  readonly lines: number
}

/** Of shares, the largest that fits, in px. */
const shareTexts = [44, 36]
/** The most of the width that a ring takes. */
const mostOfWidth = 0.42
/** What a ring keeps from the edges, words from their ring, lines from these words, and words from each other, and what words are wider than their letters, in px. */
const [edge, apart, beforeWords, between, spare] = [4, 44, 10, 8, 8]

/**
 * A ring as large as its height allows, and beside each part, but for one that is said in its middle, its share with its name below it, at the end of a line from
 * it; nothing where these have no room, or a line would run over the ring.
 */
export function ringLabels(
  input: ChartInput,
  size: number,
  levels: readonly Level[],
  parts: readonly RingPart[]
): RingLabels | undefined {
  const { rows } = input.table
  const radius = Math.min(input.canvas.height, input.canvas.width * mostOfWidth) / 2 - edge
  const inside = inHole(input, size, { x: 0, y: input.canvas.height / 2 }, radius)
  const said = rows.map((_, row) => row).filter(row => row !== inside?.row)
  // A part of nothing has no place that a line could lead to.
  if (said.some(row => (parts[row]?.to ?? 0) - (parts[row]?.from ?? 0) <= 0)) return undefined
  for (const shareText of shareTexts) {
    const found = labelsOf(input, { size, shareText, radius, levels, parts, said })
    if (!found) continue
    const { middle } = found
    const moved = (text: PlacedText): PlacedText => ({ ...text, box: { ...text.box, x: text.box.x + middle.x } })
    const wordsOf = (part: 'name' | 'share') =>
      rows.map((_, row) => {
        const text = row === inside?.row ? inside[part] : found.words.get(row)?.[part]
        return text && moved(text)
      })
    return { radius, middle, shapes: found.shapes, names: wordsOf('name'), values: wordsOf('share') }
  }
  return undefined
}

interface Given {
  readonly size: number
  readonly shareText: number
  readonly radius: number
  readonly levels: readonly Level[]
  readonly parts: readonly RingPart[]
  readonly said: readonly number[]
}

function labelsOf({ table: { rows }, canvas, language }: ChartInput, given: Given) {
  const { size, shareText, radius, levels, parts, said } = given
  const line = lineHeights(language).diagram
  const room = canvas.width / 2 - radius - apart
  const wide = (text: string, own: number) => textWidth(text, 700) * own + spare
  const labels = said.map((row): Label => {
    const [name, share] = [rows[row]?.name.text ?? '', rows[row]?.values[0]?.text ?? '']
    const part = parts[row] ?? { from: 0, to: 0 }
    const width = Math.max(wide(share, shareText), Math.min(room, wide(name, size)))
    const isCut = Math.max(width, longestPiece(name, 700, language).width * size + spare) > room
    const lines = isCut ? Number.POSITIVE_INFINITY : linesOf(name, size, width, 700, language)
    return { row, isAfter: isAfter(part), start: startOf(part), width, lines }
  })
  const heightOf = ({ lines }: Label) => (shareText + size * lines) * line
  const sides = [true, false].map(after => {
    const here = labels.filter(label => label.isAfter === after)
    const high = Math.max(0, ...here.map(heightOf))
    // A line leads to the share, and the name hangs below.
    const below = (high - shareText * line) / 2
    const heights = here.map(({ start }) => canvas.height / 2 + bendAt(start, radius).y + below)
    const placed = spread(heights, high + between, canvas.height).map(y => y - canvas.height / 2)
    // Words stand as near to the ring as its curve lets them.
    const inner = Math.max(0, ...placed.map(y => halfAt(radius, Math.abs(y) - high / 2)))
    const outer = here.length === 0 ? radius : inner + apart + Math.max(...here.map(({ width }) => width))
    return {
      after,
      here,
      placed,
      inner: inner + apart,
      outer,
      high,
      holds: here.length * (high + between) <= canvas.height
    }
  })
  if (!sides.every(({ holds }) => holds)) return undefined
  const [right = radius, left = radius] = sides.map(({ outer }) => outer)
  // The ring and its words stand in the middle together.
  const middle = { x: left + (canvas.width - left - right) / 2, y: canvas.height / 2 }
  const shapes: ChartShape[] = []
  const words = new Map<number, Readonly<Record<'share' | 'name', PlacedText>>>()
  for (const { after, here, placed, inner, high } of sides)
    for (const [index, label] of here.entries()) {
      const top = (placed[index] ?? 0) - high / 2
      const end = { x: (after ? 1 : -1) * (inner - beforeWords), y: top + (shareText * line) / 2 }
      const way = ringLeader(label.start, radius, end)
      if (!way) return undefined
      shapes.push({
        path: polygon(
          way.map(point => ({ x: middle.x + point.x, y: middle.y + point.y })),
          false
        ),
        look: 'leader'
      })
      const box = { x: after ? inner : -inner - label.width, width: label.width }
      const look = { align: after ? 'start' : 'end', isStrong: levels[label.row] === 1 } as const
      words.set(label.row, {
        share: { ...look, box: { ...box, y: middle.y + top, height: shareText * line }, tone: 'bold', size: shareText },
        name: { ...look, box: { ...box, y: middle.y + top + shareText * line, height: size * line * label.lines } }
      })
    }
  return { middle, shapes, words }
}

/** Half of what a ring is wide, so far above or below its middle. */
function halfAt(radius: number, far: number): number {
  return Math.sqrt(Math.max(0, radius ** 2 - Math.max(0, far) ** 2))
}
