import { smallestText } from '../../layout/slide-size.js'
import type { Paper, PerPage, PrintProfile } from '../format.js'
import { pointsPerMillimetre, printableArea, slideWidth, textSizes, zoomFor } from '../paper/page-size.js'

/** How slides stand on one page of a handout. Lengths in millimetres. */
export interface PageLayout {
  readonly columns: number
  readonly rows: number
  /** Height of the page's part that holds slides. */
  readonly height: number
  readonly cellHeight: number
  readonly pictureWidth: number
  /** Ruled lines to write on, beside or below each slide. */
  readonly lines: { readonly where: 'beside' | 'below' | 'none'; readonly count: number }
}

const grids: Readonly<Record<PerPage, { columns: number; rows: number }>> = {
  1: { columns: 1, rows: 1 },
  2: { columns: 1, rows: 2 },
  3: { columns: 1, rows: 3 },
  4: { columns: 2, rows: 2 },
  6: { columns: 2, rows: 3 },
  9: { columns: 3, rows: 3 }
}

export const gaps = { column: 8, row: 6 }
/** The space between two ruled lines: wide enough for handwriting. */
export const lineHeight = 9

const heading = 14
// Above a picture: the number of its slide.
export const caption = 6
// Beside a picture: what a few words of handwriting need, and the gap before it.
const minBeside = 50.5
// Of headings on paper, in scripts that need no more.
const usualLine = 1.2

/**
 * The layout of a page with this many slides. Slides are as large as fits under a caption of one line. `line` is the height of a heading's line in em.
 */
export function pageLayout(
  perPage: PerPage,
  paper: Paper,
  print: PrintProfile = 'normal',
  line = usualLine
): PageLayout {
  const scale = (textSizes[print] / textSizes.normal) * (Math.max(usualLine, line) / usualLine)
  const area = printableArea(paper)
  const { columns, rows } = grids[perPage]
  const height = area.height - heading * scale
  const cellWidth = (area.width - gaps.column * (columns - 1)) / columns
  const cellHeight = (height - gaps.row * (rows - 1)) / rows
  const isBeside = perPage === 3
  const pictureWidth = Math.min(cellWidth - (isBeside ? minBeside : 0), ((cellHeight - caption * scale) * 16) / 9)
  const pictureHeight = (pictureWidth * 9) / 16
  const spare = isBeside ? pictureHeight : cellHeight - caption * scale - pictureHeight
  // Two fill the page.
  const count = perPage === 2 ? 0 : Math.floor(spare / lineHeight)
  return {
    columns,
    rows,
    height,
    cellHeight,
    pictureWidth,
    lines: count < 1 ? { where: 'none', count: 0 } : { where: isBeside ? 'beside' : 'below', count }
  }
}

/** How large the smallest running words of a slide are on paper, in points. Sources and labels are smaller still. */
export function smallestWords({ pictureWidth }: Pick<PageLayout, 'pictureWidth'>): number {
  return (smallestText * pictureWidth * pointsPerMillimetre) / slideWidth
}

/** The style sheet of a layout. Captions of a row share a track as high as the longest, so that the pictures below stand in a line. */
export function pageLayoutStyle({ columns, rows, height, pictureWidth }: PageLayout): string {
  return [
    `.sheet { height: ${round(height)}mm; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); grid-template-rows: repeat(${rows}, auto minmax(0, 1fr)); column-gap: ${gaps.column}mm; }`,
    `.sheet > :nth-child(n + ${columns + 1}) { margin-block-start: ${gaps.row}mm; }`,
    `.line { height: ${lineHeight}mm; }`,
    `.picture { --zoom: ${zoomFor(pictureWidth - 1)}; }`
  ].join('\n')
}

function round(length: number): number {
  return Math.floor(length * 100) / 100
}
