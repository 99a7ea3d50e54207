import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { itemsOf } from '../deck/lesson.js'
import { type Sizes, textSteps } from './box-sizes.js'
import {
  detailLines,
  type HeadedSizes,
  headColumn,
  headedHeight,
  nameLines,
  type RowMeasure,
  roomBeside,
  rowsOf
} from './headed-points.js'

/** The sizes in which each of a few points and each of their names keeps to one line of a slide with more room than running text needs; undefined where none is. */
export function largeHeaded(items: readonly ListItem[], language: string): HeadedSizes | undefined {
  if (items.length > mostLarge) return undefined
  return largerThan(textSteps(language)['text-normal'], largeShares).find(sizes => {
    const measure = measureOf(items, language, sizes)
    return rowsOf(items).every(row => [nameLines(row, measure), ...detailLines(row, measure)].every(one => one === 1))
  })
}

const mostLarge = 5
type Shares = readonly (readonly [name: number, text: number])[]
// Names are a step larger than what they name: shares of running text, and of dense text.
const largeShares: Shares = [
  [1.16, 1.05],
  [1.1, 1],
  [1.05, 0.95]
]
const normalShares: Shares = [[1.1, 1]]
const denseShares: Shares = [
  [1.25, 1.125],
  [1.125, 1],
  [1.06, 1],
  [1, 0.94]
]

function largerThan(text: number, shares: Shares): HeadedSizes[] {
  return shares.map(([name, said]) => ({ name: Math.round(name * text), text: Math.round(said * text) }))
}

/** How rows are measured at these sizes, in a box `width` px wide or a whole slide. */
function measureOf(items: readonly ListItem[], language: string, sizes: HeadedSizes, width?: number): RowMeasure {
  const column = headColumn(items, language, sizes, width)
  return { ...sizes, language, column, beside: roomBeside(items, column, width) }
}

// Rows with nothing between their words and their lines look crowded: in px of each.
const leastAir = 18
// What the sheet keeps free below them, which end at no line of their own: in px.
const below = 8

/** How large points with their names beside them stand, in a room in px; undefined where they fill it at the size of other text. Smaller where a name would take three lines. */
export function headedSizes(blocks: readonly Block[], size: Sizes, room: Room): HeadedSizes | undefined {
  const items = itemsOf(blocks)
  const shares = size.text === textSteps(size.language)['text-dense'] ? denseShares : normalShares
  const fitting = largerThan(size.text, shares).filter(
    ({ name, text }) => headedHeight(blocks, { ...size, text, air: leastAir }, room.width, name) <= room.height - below
  )
  return fitting.find(sizes => mostNameLines(items, size.language, sizes, room.width) <= 2) ?? fitting[0]
}

function mostNameLines(items: readonly ListItem[], language: string, sizes: HeadedSizes, width: number): number {
  const measure = measureOf(items, language, sizes, width)
  return Math.max(...rowsOf(items).map(row => nameLines(row, measure)))
}

/** What there is for points, in px. */
interface Room {
  readonly width: number
  readonly height: number
}
