import { type Box, polygon, roundedBox } from '../../deck/diagrams/geometry.js'
import type { ChartShape, Level } from './placed-chart.js'

// Px between the lines of each pattern; the strongest shape is filled whole and the last is left white.
const gaps: Readonly<Record<Level, number | undefined>> = { 1: undefined, 2: 9, 3: 20, 4: undefined }

/** Slanting lines within a box, for paper on which areas have no tint. Empty for strengths without a pattern. */
export function hatch({ x, y, width, height }: Box, level: Level): string {
  const gap = gaps[level]
  if (gap === undefined) return ''
  const paths: string[] = []
  for (let start = gap; start < width + height; start += gap) {
    // From the left or lower edge to the upper or right one.
    const from = { x: x + Math.max(0, start - height), y: y + Math.min(start, height) }
    const to = { x: x + Math.min(start, width), y: y + Math.max(0, start - width) }
    paths.push(polygon([from, to], false))
  }
  return paths.join('')
}

/** A box of a strength, with its pattern. */
export function area(box: Box, level: Level, radius = 3): ChartShape[] {
  const lines = hatch(box, level)
  return [
    { path: roundedBox(box, radius), look: `level-${level}` },
    ...(lines === '' ? [] : [{ path: lines, look: `hatch-${level}` } as const])
  ]
}
