import { grid, inset } from './arrange.js'
import { type Box, type Canvas, type Item, type Lettering, type PlacedItem, polygon } from './geometry.js'
import { boss, part } from './tree-parts.js'

const count = 5
const gap = 10
// A long word stays clear of the edges of its card.
const aroundWords = { across: 15, down: 6 }
const leastText = 28
const roundingSpare = 4
const head = { share: 0.22, most: 92, ofWidth: 0.4 }
const stem = { share: 0.15, most: 60 }
const most = { withIcons: 250, plain: 170 }
const icon = { size: 84, above: 20, below: 12 }
/** A lower canvas has no room for cards below the one at the top. */
const leastHeight = 280

/** One item over five cards side by side, each with its icon above its words; nothing where their words are too long for that. */
export function overRow(root: Item, canvas: Canvas, lettering: Lettering): PlacedItem | undefined {
  if (root.children.length !== count || canvas.height < leastHeight) return undefined
  const hasIcons = root.children.some(one => one.icon !== undefined)
  const top = Math.min(head.most, head.share * canvas.height)
  const between = Math.min(stem.most, stem.share * canvas.height)
  const height = Math.min(most[hasIcons ? 'withIcons' : 'plain'], canvas.height - top - between)
  // What is left free stands above and below it alike.
  const y = (canvas.height - top - between - height) / 2
  const cards = grid(count, 1, { width: canvas.width, height }, gap).map(card => ({ ...card, y: y + top + between }))
  const words = cards.map(card => wordsIn(card, hasIcons))
  const fits = root.children.every(({ text }, index) => {
    const room = words[index] ?? canvas
    const taken = lettering.boxOf([text], leastText, room.width - roundingSpare)
    return taken.width <= room.width && taken.height <= room.height
  })
  if (!fits) return undefined
  const width = canvas.width * head.ofWidth
  const trunk = canvas.width / 2
  return {
    ...boss({ x: trunk - width / 2, y, width, height: top }),
    isFirst: true,
    children: cards.map((card, index): PlacedItem => {
      const middle = card.x + card.width / 2
      const bar = card.y - between / 2
      const line = [
        { x: trunk, y: y + top },
        { x: trunk, y: bar },
        { x: middle, y: bar },
        { x: middle, y: card.y }
      ]
      const hasIcon = root.children[index]?.icon !== undefined
      return {
        ...part(card, { path: polygon(line, false), look: 'line' }),
        label: words[index] ?? card,
        ...(hasIcons && { atTop: true }),
        ...(hasIcon && {
          icon: { x: middle - icon.size / 2, y: card.y + icon.above, width: icon.size, height: icon.size }
        })
      }
    })
  }
}

function wordsIn(card: Box, hasIcons: boolean): Box {
  const room = inset(card, aroundWords.across, aroundWords.down)
  const taken = hasIcons ? icon.above + icon.size + icon.below - aroundWords.down : 0
  return { ...room, y: room.y + taken, height: room.height - taken }
}
