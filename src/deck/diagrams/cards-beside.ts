import { total } from '../total.js'
import { labelsBeside } from './arrange.js'
import { type Box, type Canvas, circle, type Item, type Lettering, type PlacedDiagram, type Point } from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'

// Cards with the words of a figure, in a column beside it.

// More of them have no room for larger words.
const mostLead = 4
const leadText = 40
const usualText = 38
/** Room before and behind the words of a card, and the radius of the disc in the look of its part, which stands before them. */
const inCard = { before: 84, behind: 16, disc: 22, beforeDisc: 20, aroundDisc: 8 }
/** What a card has before and behind its words, in px. */
export const aroundWords = inCard.before + inCard.behind
const leastCard = 440
/** Less room than this beside the whole would look like margins that were missed. */
const leastFree = 80
/** Of a card: what is clear above and below its words, in px. */
const leastInside = 12
/** How much more of what is not bold stands on a line. */
const regular = 1.07

/** Where a figure begins, and the cards beside it with their width in px. */
interface CardsBeside {
  readonly left: number
  readonly wide: number
  readonly cards: readonly Box[]
}

/** The cards of items, one below the other, beside a figure of a width in px: few words and their figure stand in the middle together. */
export function cardsBeside(items: readonly Item[], canvas: Canvas, figure: number, lettering: Lettering): CardsBeside {
  const column = columnBeside(items.length, canvas, figure, widestOf(items, textOf(items), lettering))
  return { ...column, cards: byWords(column.cards, items, column.wide - aroundWords, lettering) }
}

/** So many cards of one height beside a figure of a width in px, with so much room for words as these need. */
export function columnBeside(count: number, canvas: Canvas, figure: number, words: number): CardsBeside {
  const beside = labelsBeside(count, canvas, figure)
  const most = beside[0]?.width ?? 0
  const needed = Math.max(leastCard, words + aroundWords)
  const wide = most - needed < leastFree ? most : needed
  const left = (most - wide) / 2
  return { left, wide, cards: beside.map(card => ({ ...card, x: card.x + left, width: wide })) }
}

/** How large the words of so many cards may be. */
export function leadOf(items: readonly Item[]): Pick<PlacedDiagram, 'isLead' | 'mostLead'> {
  return items.length <= mostLead ? { isLead: true, mostLead: leadText } : {}
}

/** The room for words in a card. */
export function wordsIn(card: Box): Box {
  return { ...card, x: card.x + inCard.before, width: card.width - aroundWords }
}

/** The disc in a card that has the look of its part of the figure. */
export function discIn(card: Box): string {
  return circle(markIn(card), Math.min(inCard.disc, card.height / 2 - inCard.aroundDisc))
}

/** The middle of what stands before the words of a card. */
export function markIn({ x, y, height }: Box): Point {
  return { x: x + inCard.beforeDisc + inCard.disc, y: y + height / 2 }
}

function textOf(items: readonly Item[]): number {
  return items.length <= mostLead ? leadText : usualText
}

/** The cards of the rows, those of less height higher by what the others can spare, where words of one would come near its edges. */
function byWords(rows: readonly Box[], items: readonly Item[], width: number, { boxOf }: Lettering): readonly Box[] {
  const gap = (rows[1]?.y ?? 0) - (rows[0]?.height ?? 0)
  const needs = items.map(({ text, children }) => {
    const { head, detail: said } = headAndDetail(text)
    const below = [said.trim(), ...children.map(child => child.text)].filter(Boolean)
    const size = textOf(items)
    const detail = below.length === 0 ? 0 : boxOf(below, detailSize(size), width * regular).height
    return boxOf([head], size, width).height + detail + 2 * leastInside
  })
  const missing = rows.map(({ height }, index) => Math.max(0, (needs[index] ?? 0) - height))
  const spare = rows.map(({ height }, index) => Math.max(0, height - (needs[index] ?? 0)))
  const moved = Math.min(total(missing), total(spare))
  if (moved === 0) return rows
  const heights = rows.map(
    ({ height }, index) =>
      height + (moved * (missing[index] ?? 0)) / total(missing) - (moved * (spare[index] ?? 0)) / total(spare)
  )
  return rows.map((row, index) => ({
    ...row,
    y: total(heights.slice(0, index)) + gap * index,
    height: heights[index] ?? row.height
  }))
}

/** The width in px that the widest label takes at a size; what stands below it is smaller. */
function widestOf(items: readonly Item[], size: number, { boxOf }: Lettering): number {
  const texts = items.flatMap(({ text, children }) => {
    const { head, detail } = headAndDetail(text)
    return [head, detail.trim(), ...children.map(child => child.text)].filter(Boolean)
  })
  return boxOf(texts, size, Number.POSITIVE_INFINITY).width
}
