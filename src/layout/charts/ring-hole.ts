import type { Point } from '../../deck/diagrams/geometry.js'
import { lineHeights } from '../box-sizes.js'
import { linesOf, longestPiece, textWidth } from '../text-width.js'
import type { ChartInput, PlacedText } from './placed-chart.js'

/** Of the radius: what a ring leaves white. */
export const hole = 0.58
/** The share in the hole, the largest that fits, in px; and how many lines its name may take. */
const shareTexts = [88, 72, 60, 44]
const mostLines = 2
/** What words keep from the edge of the hole, and are wider than their letters, in px. */
const [holeEdge, spare] = [8, 8]

/** The emphasised part of a ring, which is said in its middle and has no card. */
interface InHole {
  readonly row: number
  readonly share: PlacedText
  readonly name: PlacedText
}

/** The share of the emphasised part with its name below it, in the middle of its ring; undefined where no part is emphasised, or its words have no room. */
export function inHole(
  { table, highlight, language }: ChartInput,
  size: number,
  { x, y }: Point,
  radius: number
): InHole | undefined {
  if (!highlight || !('row' in highlight) || table.rows.length < 2) return undefined
  const { name, values } = table.rows[highlight.row] ?? {}
  const [value] = values ?? []
  if (!name || value?.number === undefined) return undefined
  const line = lineHeights(language).diagram
  /** The width of the hole so far from its middle. */
  const across = (far: number) => 2 * Math.sqrt(Math.max(0, (radius * hole - holeEdge) ** 2 - far ** 2))
  for (const shareText of shareTexts)
    for (let lines = 1; lines <= mostLines; lines++) {
      const [share, below] = [shareText * line, lines * size * line]
      const half = (share + below) / 2
      const room = across(half)
      const holds =
        textWidth(value.text, 700) * shareText + spare <= room &&
        longestPiece(name.text, 700, language).width * size + spare <= room &&
        linesOf(name.text, size, room, 700, language) <= lines
      if (!holds) continue
      const box = { x: x - room / 2, width: room }
      const look = { align: 'centre', isStrong: true } as const
      return {
        row: highlight.row,
        share: { ...look, box: { ...box, y: y - half, height: share }, size: shareText },
        name: { ...look, box: { ...box, y: y - half + share, height: below } }
      }
    }
  return undefined
}
