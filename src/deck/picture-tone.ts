import { total } from './total.js'

/** How light and how busy the cells of a picture are, by which words on it find a calm side and as much of a veil as they need. */
export interface PictureTone {
  /** How many cells a row has. */
  readonly columns: number
  /** The grey from 0 to 255 that shines as much as the lightest spot of each cell, row by row. */
  readonly light: readonly number[]
  /** How much the greys within each cell differ: their standard deviation. */
  readonly busy: readonly number[]
}

/** A part of a slide, in shares of its width and height from the upper left corner. */
export interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The greys of a picture in a part of the slide that it fills. `shapes`: width by height of the picture and of the slide. */
export function toneIn(
  { columns: count, light, busy }: PictureTone,
  part: Part,
  { picture, slide }: { readonly picture: number; readonly slide: number }
): { readonly lightest: number; readonly mean: number; readonly busy: number } {
  // What does not fit is cut off at both sides alike.
  const [wide, high] = [Math.min(1, slide / picture), Math.min(1, picture / slide)]
  const columns = cellsFrom((1 - wide) / 2 + part.left * wide, (1 - wide) / 2 + part.right * wide, count)
  const rows = cellsFrom((1 - high) / 2 + part.top * high, (1 - high) / 2 + part.bottom * high, light.length / count)
  const cells = rows.flatMap(row => columns.map(column => row * count + column))
  const meanOf = (greys: readonly number[]) => total(cells.map(cell => greys[cell] ?? 0)) / Math.max(1, cells.length)
  return { lightest: Math.max(0, ...cells.map(cell => light[cell] ?? 255)), mean: meanOf(light), busy: meanOf(busy) }
}

function cellsFrom(start: number, end: number, count: number): number[] {
  const first = Math.max(0, Math.floor(start * count))
  const last = Math.min(count, Math.max(first + 1, Math.ceil(end * count)))
  return Array.from({ length: last - first }, (_, at) => first + at)
}
