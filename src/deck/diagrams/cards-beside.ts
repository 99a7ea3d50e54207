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
const aroundWords = inCard.before + inCard.behind
/** Cards are no higher than this beside a figure of few parts, which stand further apart then, in px. */
const [mostHigh, apart] = [168, 24]
/** Of a card: what is clear above and below its words, in px. */
const leastInside = 12
/** How much more of what is not bold stands on a line. */
const regular = 1.07

/** The cards of items, one below the other, beside a figure of a width in px which begins where titles do: they end where titles do. */
export function cardsBeside(
  items: readonly Item[],
  canvas: Canvas,
  figure: number,
  lettering: Lettering
): readonly Box[] {
  const rows = columnBeside(items.length, canvas, figure)
  return byWords(rows, items, (rows[0]?.width ?? 0) - aroundWords, lettering)
}

/** So many cards of one height beside a figure of a width in px. */
function columnBeside(count: number, canvas: Canvas, figure: number): readonly Box[] {
  const rows = labelsBeside(count, canvas, figure)
  if ((rows[0]?.height ?? 0) <= mostHigh) return rows
  const height = Math.min(mostHigh, (canvas.height - (count - 1) * apart) / count)
  const top = (canvas.height - count * height - (count - 1) * apart) / 2
  return rows.map((row, index) => ({ ...row, y: top + index * (height + apart), height }))
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

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The cards of the rows, those of less height higher by what the others can spare, where words of one would come near its edges. */
function byWords(rows: readonly Box[], items: readonly Item[], width: number, { boxOf }: Lettering): readonly Box[] {
  const [{ y: top, height: high } = nowhere, second = nowhere] = rows
  const gap = second.y - top - high
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
    y: top + total(heights.slice(0, index)) + gap * index,
    height: heights[index] ?? row.height
  }))
}
