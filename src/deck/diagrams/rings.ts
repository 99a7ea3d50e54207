import { bend, leader } from './arrange.js'
import { cardsBeside, discIn, leadOf, wordsIn } from './cards-beside.js'
import { inCore } from './core-line.js'
import { circle, levelLook, type PlacedItem, type PlaceItems, type Shape } from './geometry.js'
import { headOverList } from './head-over-list.js'
import { tile } from './tile.js'

const coreIcon = 78
const aroundCoreIcon = 26
/** How far into the core its line reaches, as a share of its radius: clear of an icon. */
const intoCore = { usual: 0.45, besideIcon: 0.1 }

/**
 * Rings around a core: the first item is the innermost. Labels stand beside in cards, from the core at the top to the outside below, each at the end of a
 * line from its ring and with a disc in the look of that.
 */
export const rings: PlaceItems = (items, canvas, lettering) => {
  const size = Math.min(canvas.height, canvas.width * 0.42)
  const cards = cardsBeside(items, canvas, size, lettering)
  const middle = { x: size / 2, y: canvas.height / 2 }
  const band = size / 2 / items.length
  const discs = items.map((_, index) => circle(middle, band * (index + 1) - 1))
  return {
    canvas,
    // Outer discs first, so that inner ones lie on top.
    ground: discs
      .map((path, index) => ({ path, look: items[index]?.isKey ? ('focus' as const) : ringLook(index, items.length) }))
      .toReversed(),
    ...leadOf(items),
    items: items.map((item, index): PlacedItem => {
      const card = cards[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const row = wordsIn(card)
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
      const below = deep ? headOverList(row, item, lettering, 0.4) : undefined
      return {
        label: below?.head ?? row,
        on: 'soft',
        align: 'start',
        ...(!deep && { stacks: true }),
        shapes: [
          leader(start, card),
          tile(card),
          {
            path: discIn(card),
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
        ...(below && { list: below.list }),
        children: []
      }
    })
  }
}

/** Of three rings the outer one is as light as the outermost of four: a projector washes small steps out. */
function ringLook(index: number, count: number): Shape['look'] {
  // The fifth is the lightest of all.
  return index > 3 ? 'soft' : levelLook(count === 3 && index === 2 ? 3 : index)
}
