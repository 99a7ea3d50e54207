import { type Box, type Point, polygon } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { linesOf, longestPiece, textWidth } from '../text-width.js'
import type { ChartInput, ChartShape, PlacedText } from './placed-chart.js'
import { spread } from './spread.js'

/** A part of a ring: where its middle is, and what of it the middle of the ring says already. */
export interface RingPart {
  readonly angle: number
  readonly isStrong: boolean
  readonly said: 'nothing' | 'share' | 'all'
}

interface Ring {
  readonly middle: Point
  readonly radius: number
  readonly size: number
  readonly parts: readonly RingPart[]
}

interface RingLabels {
  readonly shapes: readonly ChartShape[]
  readonly names: readonly (PlacedText | undefined)[]
  readonly values: readonly (PlacedText | undefined)[]
}

/** From a ring to its labels, in px, and what of that the level bit of a leader takes, which leaves its part straight out. */
const away = 70
const level = 30
const out = 22
/** Parts nearer to the top or the foot than this cosine says have their leaders above or below the ring. */
const steep = 0.5
const beforeWords = 12
const between = 14
/** Of the shares, in px. */
export const shareText = 44

/**
 * The largest radius of a ring, and where its middle lies, at which the ring, leaders from its top and foot, and the first or last line of words beside them keep within a height:
 * one that has words above it alone stands lower.
 */
export function ringPlace(
  most: number,
  parts: readonly RingPart[],
  { height, line, edge }: Readonly<Record<'height' | 'line' | 'edge', number>>
): { readonly radius: number; readonly y: number } {
  // What a side of the middle takes is a share of the radius and a length.
  const reaches = (side: 1 | -1) => [
    { share: 1, length: edge },
    ...parts.flatMap(({ angle, said }) => {
      const share = side * Math.sin(angle)
      if (said === 'all' || share < 0 || Math.abs(Math.cos(angle)) > steep) return []
      return [{ share, length: share * out + (shareText * line) / 2 }]
    })
  ]
  const [above, below] = [reaches(-1), reaches(1)]
  const radii = above.flatMap(a => below.map(b => (height - a.length - b.length) / (a.share + b.share)))
  const radius = Math.min(most, ...radii)
  const taken = (side: typeof above) => Math.max(...side.map(({ share, length }) => share * radius + length))
  return { radius, y: (height + taken(above) - taken(below)) / 2 }
}

/** The parts of a ring named beside it on the side where each lies, at the end of a line from it; nothing where they have no room. */
export function ringLabels({ table: { rows }, canvas, language }: ChartInput, ring: Ring): RingLabels | undefined {
  const { middle, radius, size, parts } = ring
  const width = Math.min(middle.x, canvas.width - middle.x) - radius - away
  const line = lineHeights(language).diagram
  const lines = rows.map(({ name: { text } }) => linesOf(text, size, width, 700, language))
  const isCut = rows.some(({ name: { text } }) => longestPiece(text, 700, language).width * size > width)
  const isWide = rows.some(({ values: [value] }) => textWidth(value?.text ?? '', 700) * shareText > width)
  if (isCut || isWide || Math.max(...lines) > 2) return undefined
  const heights = parts.map(
    ({ said }, row) => (said === 'nothing' ? shareText * line : 0) + (lines[row] ?? 1) * size * line
  )
  const leaves = (row: number) => on(middle, radius + out, parts[row]?.angle ?? 0)
  // A leader ends beside the first line of its words, or, from the foot of the ring, beside the last.
  const leadOf = (row: number) => {
    const { angle = 0, said } = parts[row] ?? {}
    const isLow = Math.sin(angle) > 0 && Math.abs(Math.cos(angle)) < steep
    const last = (heights[row] ?? 0) - (size * line) / 2
    return isLow ? last : ((said === 'nothing' ? shareText : size) * line) / 2
  }
  const boxes = new Map<number, Box>()
  for (const side of [1, -1]) {
    const here = parts.flatMap(({ angle, said }, row) =>
      said !== 'all' && Math.sign(Math.cos(angle) || 1) === side ? [row] : []
    )
    const tallest = Math.max(0, ...here.map(row => heights[row] ?? 0))
    if (here.length * (tallest + between) > canvas.height + between) return undefined
    const wanted = here.map(row => leaves(row).y + (heights[row] ?? 0) / 2 - leadOf(row))
    const half = between / 2
    const centres = spread(
      wanted.map(y => y + half),
      tallest + between,
      canvas.height + between
    ).map(y => y - half)
    for (const [index, row] of here.entries()) {
      const height = heights[row] ?? 0
      const x = side > 0 ? middle.x + radius + away : middle.x - radius - away - width
      boxes.set(row, { x, y: (centres[index] ?? 0) - height / 2, width, height })
    }
  }
  const place = (row: number, isShare: boolean): PlacedText | undefined => {
    const box = boxes.get(row)
    const part = parts[row]
    if (!box || !part || (isShare && part.said !== 'nothing')) return undefined
    const above = part.said === 'nothing' ? shareText * line : 0
    return {
      box: isShare ? { ...box, height: above } : { ...box, y: box.y + above, height: box.height - above },
      align: box.x > middle.x ? 'start' : 'end',
      isStrong: part.isStrong,
      ...(isShare && { size: shareText, tone: 'bold' as const })
    }
  }
  const shapes = [...boxes].map(([row, box]): ChartShape => {
    const angle = parts[row]?.angle ?? 0
    const side = box.x > middle.x ? 1 : -1
    const y = box.y + leadOf(row)
    const end = middle.x + side * (radius + away - beforeWords)
    const turn = leaves(row)
    const slant = Math.abs(turn.y - y) < 1 ? [] : [{ x: end - side * level, y }]
    const points = [on(middle, radius, angle), turn, ...slant, { x: end, y }]
    return { path: polygon(points, false), look: 'leader' }
  })
  return {
    shapes,
    names: rows.map((_, row) => place(row, false)),
    values: rows.map((_, row) => place(row, true))
  }
}

/** The point of a circle at an angle. */
export function on({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
}
