import { type Point, polygon } from '../../deck/diagrams/geometry.js'
import type { ChartShape } from './placed-chart.js'

/** What a line to words keeps from their point and from them, and how far words are from the height of their point that need one, in px. */
const [besidePoint, beforeWords, moved] = [4, 6, 8]

/** The line from the edge of a last point to its words, where these had to make room for others. */
export function lineLeader(edge: Point, words: Point): ChartShape[] {
  if (Math.abs(words.y - edge.y) < moved) return []
  const ends = [
    { ...edge, x: edge.x + besidePoint },
    { ...words, x: words.x - beforeWords }
  ]
  return [{ path: polygon(ends, false), look: 'leader' }]
}
