import { inset } from './arrange.js'
import type { Box, Canvas, Item, Lettering, PlacedDiagram, PlacedItem } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headSize } from './head-size.js'
import { insideCard, listsHeight } from './lists-of-steps.js'
import { acrossArrow, arrow, clear, isCounted, largestHead, roundingSpare, wordsWidth } from './step-arrow.js'
import { tile } from './tile.js'

/** Between an arrow and its card, in px. */
const between = 12
/** What stands above the words of an arrow, in px, the largest first; nothing where none fits. */
const icons = [104, 88, 72]
const belowIcon = 10
/** Around what an arrow and a card hold, above and below, in px: what is free goes to the arrows first, then to the cards. */
const around = { arrow: { least: 18, most: 56 }, card: { least: 16, most: 52 } }
/** The sizes in px of heads, and of what stands behind their colons. */
const sizes = { head: [40, 38, 36, 34, 32], detail: [38, 34, 32, 28] }
const acrossCard = 14

/**
 * One row of arrows with their icons or numbers, and under each a card that begins and ends where it does: with what stands behind the colon of its step, or with the
 * list below it. Together they fill the canvas; undefined where that is too low.
 */
export function overCards(
  items: readonly Item[],
  cells: readonly Box[],
  canvas: Canvas,
  lettering: Lettering
): PlacedDiagram | undefined {
  const [cell = { x: 0, y: 0, ...canvas }] = cells
  const { width } = cell
  const hasLists = items.some(({ children }) => children.length > 0)
  const hasIcons = items.some(({ icon }) => icon !== undefined)
  const heads = items.map(({ text }) => (hasLists ? text : headAndDetail(text).head))
  const inCard = hasLists
    ? listsHeight(items, width, lettering)
    : detailsHeight(items, width - 2 * acrossCard, lettering)
  const across = wordsWidth(cell) - 2 * clear
  const size = headSize(heads, sizes.head, () => across, lettering)
  const inArrow = Math.max(...heads.map(head => lettering.boxOf([head], size, across).height))
  const cardOf = (most: 'least' | 'most') => inCard + 2 * around.card[most]
  const arrowOf = (icon: number, most: 'least' | 'most') => icon + belowIcon + inArrow + 2 * around.arrow[most]
  const room = canvas.height - between
  const icon = icons.find(one => arrowOf(one, 'least') + cardOf('least') <= room)
  if (icon === undefined) return undefined
  const arrowHigh = Math.min(arrowOf(icon, 'most'), room - cardOf('least'))
  const cardHigh = Math.min(cardOf('most'), room - arrowHigh)
  const top = (room - arrowHigh - cardHigh) / 2
  const aboveIcon = top + (arrowHigh - icon - belowIcon - inArrow) / 2
  const isNumbered = !hasIcons && !heads.some(text => isCounted({ text, children: [] }))
  const hasMark = hasIcons || isNumbered
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead: largestHead(heads, cells, lettering),
    items: cells.map((cell, index): PlacedItem => {
      const item = items[index] ?? { text: '', children: [] }
      const place = acrossArrow(cell, index === 0, true)
      const mark = { ...place, y: aboveIcon, height: icon }
      const card = { x: cell.x, y: top + arrowHigh + between, width, height: cardHigh }
      const y = hasMark ? aboveIcon + icon + belowIcon : top + 6
      const hasCard = !hasLists || item.children.length > 0
      return {
        label: { ...place, y, height: top + arrowHigh - 6 - y },
        on: 'solid',
        align: 'centre',
        stacks: true,
        ...(hasMark && { atTop: true }),
        ...(isNumbered && { isNumbered, icon: mark }),
        ...(item.icon !== undefined && { icon: { ...mark, x: mark.x + (mark.width - icon) / 2, width: icon } }),
        shapes: [arrow({ ...cell, y: top, height: arrowHigh }, index === 0), ...(hasCard ? [tile(card)] : [])],
        ...(hasLists ? hasCard && { list: insideCard(card) } : { detail: inset(card, acrossCard, 8) }),
        children: []
      }
    })
  }
}

/** The height in px of the longest of the details, at the largest size at which no word of theirs is cut. */
function detailsHeight(items: readonly Item[], width: number, { boxOf }: Lettering): number {
  const details = items.map(({ text }) => headAndDetail(text).detail.trim())
  const isWhole = (size: number) => details.every(one => boxOf([one], size, width).width <= width + roundingSpare)
  const size = sizes.detail.find(isWhole) ?? 0
  return Math.max(...details.map(one => boxOf([one], size, width).height))
}
