import { total } from '../total.js'
import { bend, labelsBeside, leader } from './arrange.js'
import {
  type Box,
  circle,
  type Item,
  type Lettering,
  levelLook,
  type PlacedItem,
  type PlaceItems,
  type Point,
  polygon,
  type Shape
} from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'
import { tile } from './tile.js'

// More of them have no room for larger words.
const mostLead = 4
const leadText = 40
const usualText = 38
const coreIcon = 78
const aroundCoreIcon = 26
const halfLine = 1.5
/** Of a card with the words of a ring: room before and behind these, and the radius of the disc in the look of the ring, which stands before them. */
const inCard = { before: 84, behind: 16, disc: 22, beforeDisc: 20, aroundDisc: 8 }
const leastCard = 440
/** Less room than this beside the whole would look like margins that were missed. */
const leastFree = 80
/** Of a card: what is clear above and below its words, in px. */
const leastInside = 12
/** How much more of what is not bold stands on a line. */
const regular = 1.07
/** How far into the core its line reaches, as a share of its radius: clear of an icon. */
const intoCore = { usual: 0.45, besideIcon: 0.1 }

/**
 * Rings around a core: the first item is the innermost. Labels stand beside in cards, from the core at the top to the outside below, each at the end of a
 * line from its ring and with a disc in the look of that.
 */
export const rings: PlaceItems = (items, canvas, lettering) => {
  const size = Math.min(canvas.height, canvas.width * 0.42)
  const isLead = items.length <= mostLead
  const beside = labelsBeside(items.length, canvas, size)
  // Few words and their rings stand in the middle together.
  const most = beside[0]?.width ?? 0
  const needed = Math.max(
    leastCard,
    widestOf(items, isLead ? leadText : usualText, lettering) + inCard.before + inCard.behind
  )
  const wide = most - needed < leastFree ? most : needed
  const left = (most - wide) / 2
  const middle = { x: left + size / 2, y: canvas.height / 2 }
  const rows = byWords(beside, items, wide - inCard.before - inCard.behind, lettering)
  const cards = rows.map(({ x, width: _, ...box }) => ({ ...box, x: x + left, width: wide }))
  const band = size / 2 / items.length
  const discs = items.map((_, index) => circle(middle, band * (index + 1) - 1))
  return {
    canvas,
    // Outer discs first, so that inner ones lie on top.
    ground: discs
      .map((path, index) => ({ path, look: items[index]?.isKey ? ('focus' as const) : ringLook(index, items.length) }))
      .toReversed(),
    ...(isLead && { isLead, mostLead: leadText }),
    items: items.map((item, index): PlacedItem => {
      const card = cards[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const row = { ...card, x: card.x + inCard.before, width: wide - inCard.before - inCard.behind }
      // Lines start on the right upper or lower part of their ring, so that they fan out and do not cross.
      const share = items.length === 1 ? 0.5 : index / (items.length - 1)
      const angle = (share - 0.5) * Math.PI * 0.5
      const at = (radius: number) => ({
        x: middle.x + radius * Math.cos(angle),
        y: middle.y + radius * Math.sin(angle)
      })
      const isCore = index === 0
      const hasIcon = isCore && item.icon !== undefined && band * 2 > coreIcon + aroundCoreIcon
      const start = at(band * (isCore ? 1 : index + 0.5))
      const deep = item.children.length > 0
      const head = deep ? { ...row, height: row.height * 0.4 } : row
      return {
        label: head,
        on: 'soft',
        align: 'start',
        ...(!deep && { stacks: true }),
        shapes: [
          leader(start, card),
          tile(card),
          {
            path: circle(discOf(card), Math.min(inCard.disc, card.height / 2 - inCard.aroundDisc)),
            look: ringLook(index, items.length)
          },
          ...(isCore
            ? inCore(start, bend(card), band * intoCore[hasIcon ? 'besideIcon' : 'usual'])
            : [{ path: circle(start, 6), look: 'soft' as const }])
        ],
        ...(hasIcon && {
          icon: { x: middle.x - coreIcon / 2, y: middle.y - coreIcon / 2, width: coreIcon, height: coreIcon },
          iconOn: 'solid'
        }),
        ...(deep && { list: { ...row, y: head.y + head.height, height: row.height * 0.6 } }),
        children: []
      }
    })
  }
}

/** The cards of the rows, those of less height higher by what the others can spare, where words of one would come near its edges. */
function byWords(rows: readonly Box[], items: readonly Item[], width: number, { boxOf }: Lettering): readonly Box[] {
  const gap = (rows[1]?.y ?? 0) - (rows[0]?.height ?? 0)
  const needs = items.map(({ text, children }) => {
    const { head, detail: said } = headAndDetail(text)
    const below = [said.trim(), ...children.map(child => child.text)].filter(Boolean)
    const size = items.length <= mostLead ? leadText : usualText
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

function discOf({ x, y, height }: Box): Point {
  return { x: x + inCard.beforeDisc + inCard.disc, y: y + height / 2 }
}

/** The width in px that the widest label takes at a size; what stands below it is smaller. */
function widestOf(items: readonly Item[], size: number, { boxOf }: Lettering): number {
  const texts = items.flatMap(({ text, children }) => {
    const { head, detail } = headAndDetail(text)
    return [head, detail.trim(), ...children.map(child => child.text)].filter(Boolean)
  })
  return boxOf(texts, size, Number.POSITIVE_INFINITY).width
}

/** Of three rings the outer one is as light as the outermost of four: a projector washes small steps out. */
function ringLook(index: number, count: number): Shape['look'] {
  // The fifth is the lightest of all.
  return index > 3 ? 'soft' : levelLook(count === 3 && index === 2 ? 3 : index)
}

/** The part of a line that lies on the core, which is dark: light, as wide as lines are, and straight on from where the line bends. */
function inCore(edge: Point, from: Point, length: number): Shape[] {
  const whole = Math.hypot(edge.x - from.x, edge.y - from.y) || 1
  const [x, y] = [(edge.x - from.x) / whole, (edge.y - from.y) / whole]
  const end = { x: edge.x + x * length, y: edge.y + y * length }
  const beside = (point: Point, side: number) => ({ x: point.x - y * side, y: point.y + x * side })
  const corners = [beside(edge, halfLine), beside(end, halfLine), beside(end, -halfLine), beside(edge, -halfLine)]
  return [
    { path: polygon(corners), look: 'plate' },
    { path: circle(end, 7), look: 'plate' }
  ]
}
