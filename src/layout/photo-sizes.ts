import { px } from './box-sizes.js'

/** How much of a photo of 1280 px words take, and how large some are there, in px. */
export const photo = {
  /** Less than half of the slide, about half, a little more and two thirds: the most that words on the photo itself have. */
  slim: 480,
  narrow: 600,
  table: 700,
  words: 800,
  /** Of what is short on a panel, and the most that one holds: the photo beside it has half of the slide, or two fifths. */
  shortPanel: 500,
  panel: 608,
  /** Of a title of two lines. */
  title: 42,
  /** Of a figure in presentations, and of one that takes several lines. */
  figure: 132
} as const

/** The most of the width in px that words along the foot of a photo take. */
export const widestAtFoot = 860
/** The width in px between the margins: what boxes and columns take there, so that nothing is empty beside them. */
export const wholeWidth = px['slide-width'] - 2 * px.edge
/** The height in px of a figure with what it means there: the sky stays free. */
export const figureRoomAtFoot = 208

/** A band of a photo along the top of a slide, from the height that is best to two fifths of the slide: less reads as a strip that was left over; what is between it and the title below, the least that a title of one line takes, and the least of a drawing below that, in px. */
export const band = { heights: [320, 300, 288], gap: 8, head: 68, drawing: 232 } as const
