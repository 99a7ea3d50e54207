import { inset } from './arrange.js'
import type { Box, Item, Lettering } from './geometry.js'

/** Between an arrow and the card with what its step holds, in px. */
export const overList = 10
/** Around a list in its card: across, and above and below. */
const around = { across: 18, down: 16, most: 0.1 }
const largest = { text: 38, indent: 1.05, gap: 0.2 }
const arrow = { least: 90, most: 124, share: 0.42 }

/** The height in px of an arrow over a list. */
export function arrowOverList({ height }: Box): number {
  return Math.min(Math.max(arrow.least, Math.min(arrow.most, height * arrow.share)), height * 0.6)
}

/** The height in px of the card that the longest of some lists asks for, in a width. */
export function listsHeight(items: readonly Item[], width: number, { boxOf, lineOf }: Lettering): number {
  const most = width - 2 * around.across - largest.indent * largest.text
  // Its words are not bold: they may keep to one line where bold ones would not.
  const widthOf = (text: string) => (lineOf(text, largest.text) <= most ? Number.POSITIVE_INFINITY : most)
  const heightOf = ({ text }: Item) => boxOf([text], largest.text, widthOf(text)).height + largest.gap * largest.text
  const heights = items.map(({ children }) => children.reduce((sum, child) => sum + heightOf(child), 0))
  return Math.max(0, ...heights) + 2 * around.down
}

/** The room for a list in its card. */
export function insideCard(card: Box): Box {
  return inset(card, around.across, Math.min(around.down, around.most * card.height))
}
