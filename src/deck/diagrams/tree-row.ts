import { grid, inset } from './arrange.js'
import type { Box, Canvas, Item, Lettering, PlacedItem } from './geometry.js'
import { boss, branchLine, part } from './tree-parts.js'

const count = 5
const gap = 10
// A long word stays clear of the edges of its card.
const aroundWords = { across: 15, down: 6 }
const leastText = 28
const roundingSpare = 4
/** From the largest to the least: where some words would break alone, all are so much smaller that none does, but no smaller than this. */
const textSizes = { all: [42, 40, 38, 36, 34, 32, leastText], ofOneLine: 36 }
const head = { share: 0.22, most: 92, ofWidth: 0.4 }
const stem = { share: 0.15, most: 60 }
const most = { withIcons: 250, plain: 170 }
const icon = { size: 84, above: 20, below: 12 }
/** A line is lower than so many times its size, and two are higher. */
const mostOfOneLine = 2
/** A lower canvas has no room for cards below the one at the top. */
const leastHeight = 280

export interface Row {
  readonly item: PlacedItem
  /** How large its words may be, in px, where only larger ones would break. */
  readonly mostText?: number
}

/** One item over five cards side by side, each with its icon above its words; nothing where their words are too long for that. */
export function overRow(root: Item, canvas: Canvas, lettering: Lettering): Row | undefined {
  if (root.children.length !== count || canvas.height < leastHeight) return undefined
  const hasIcons = root.children.some(one => one.icon !== undefined)
  const top = Math.min(head.most, head.share * canvas.height)
  const between = Math.min(stem.most, stem.share * canvas.height)
  const height = Math.min(most[hasIcons ? 'withIcons' : 'plain'], canvas.height - top - between)
  // What is left free stands above and below it alike.
  const y = (canvas.height - top - between - height) / 2
  const cards = grid(count, 1, { width: canvas.width, height }, gap).map(card => ({ ...card, y: y + top + between }))
  const words = cards.map(card => wordsIn(card, hasIcons))
  const room = words[0] ?? { x: 0, y: 0, ...canvas }
  const texts = root.children.map(({ text }) => text)
  const text = textIn(room, texts, lettering)
  if (!text) return undefined
  // What is free below the longest words is shared: an icon and its words are one group in the middle of their card.
  const free = room.height + aroundWords.down - heightOf(texts, text.size, room.width, lettering)
  const down = hasIcons ? Math.max(0, Math.floor((free - icon.above) / 2)) : 0
  const width = canvas.width * head.ofWidth
  const trunk = canvas.width / 2
  const item: PlacedItem = {
    ...boss({ x: trunk - width / 2, y, width, height: top }),
    isFirst: true,
    children: cards.map((card, index): PlacedItem => {
      const middle = card.x + card.width / 2
      const earlier = cards[index - 1]
      const line = branchLine(
        { x: trunk, y: y + top },
        card.y - between / 2,
        { x: middle, y: card.y },
        earlier && earlier.x + earlier.width / 2
      )
      const hasIcon = root.children[index]?.icon !== undefined
      return {
        ...part(card, { path: line, look: 'line' }),
        label: { ...(words[index] ?? card), y: room.y + down, height: room.height - down },
        ...(hasIcons && { atTop: true }),
        ...(hasIcon && {
          icon: { x: middle - icon.size / 2, y: card.y + icon.above + down, width: icon.size, height: icon.size }
        })
      }
    })
  }
  return { item, ...(text.isOneLine && { mostText: text.size }) }
}

/** The size of the words of all cards, and whether each then keeps to one line; nothing where the least is too large. */
function textIn(room: Box, texts: readonly string[], { boxOf }: Lettering) {
  const fits = (size: number, most: number) =>
    texts.every(text => {
      const taken = boxOf([text], size, room.width - roundingSpare)
      return taken.width <= room.width && taken.height <= most
    })
  const oneLine = textSizes.all.find(size => size >= textSizes.ofOneLine && fits(size, mostOfOneLine * size))
  if (oneLine !== undefined) return { size: oneLine, isOneLine: true }
  const size = textSizes.all.find(one => fits(one, room.height))
  return size === undefined ? undefined : { size, isOneLine: false }
}

function heightOf(texts: readonly string[], size: number, width: number, { boxOf }: Lettering): number {
  return Math.max(...texts.map(text => boxOf([text], size, width - roundingSpare).height))
}

function wordsIn(card: Box, hasIcons: boolean): Box {
  const room = inset(card, aroundWords.across, aroundWords.down)
  const taken = hasIcons ? icon.above + icon.size + icon.below - aroundWords.down : 0
  return { ...room, y: room.y + taken, height: room.height - taken }
}
