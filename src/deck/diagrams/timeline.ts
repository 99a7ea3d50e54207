import { inset } from './arrange.js'
import { arrow, headAt, usualHead } from './arrows.js'
import { type Box, circle, type Item, type PlacedItem, type PlaceItems, polygon, type Shape } from './geometry.js'
import { flagPath } from './tile.js'
import { cardsOf, dot, inCard, wordHeights } from './timeline-cards.js'

/** From the line to a card. */
const leastReach = 36
const moreReach = 60
/** More events than these stand above and below the line in turn, so that each has twice the room. */
const mostOnOneSide = 2

/**
 * Events on a line in reading direction, their words in cards above and below it in turn, at stems that stand on it; the last card is the strongest. Where each begins with its year,
 * day or time, the points stand as far apart as they are in time; a stem bends where words need more room than that, and where stems would
 * cross, points are equally far apart.
 */
export const timeline: PlaceItems = (items, canvas, lettering) => {
  const { width, height } = canvas
  const sides = items.length > mostOnOneSide ? 2 : 1
  const deep = items.some(({ children }) => children.length > 0)
  const hasKey = items.some(({ isKey }) => isKey)
  const { dots, stems, widthOf } = cardsOf(items, sides, width, lettering)
  const most = (sides === 2 ? height / 2 - leastReach : height - leastReach - 2 * dot) - 2 * inCard.down
  const heights = deep ? items.map(() => most) : wordHeights(items, widthOf, lettering).map(own => Math.min(most, own))
  const highest = Math.max(0, ...heights)
  // Cards are as high as their words, and those of one side begin at one height.
  const tallOf = (index: number) =>
    Math.max(...heights.filter((_, other) => other % sides === index % sides)) + 2 * inCard.down
  // Room that words leave free makes their stems longer.
  const reach = leastReach + Math.min(moreReach, Math.max(0, (most - highest) * 0.75))
  const y = sides === 2 ? height / 2 : (height - highest - 2 * inCard.down - reach) / 2
  return {
    canvas,
    ground: lineThrough(dots, width - 2, y),
    isLead: true,
    items: items.map((item, index): PlacedItem => {
      const [at = 0, stem = 0] = [dots[index], stems[index]]
      const tall = tallOf(index)
      const isAbove = sides === 2 && index % 2 === 0
      const away = (distance: number) => y + (isAbove ? -distance : distance)
      const own = (heights[index] ?? 0) + 2 * inCard.down
      const wide = widthOf(index) + 2 * inCard.across
      const card = { x: stem, y: isAbove ? away(reach + tall) : away(reach), width: wide, height: own }
      // Lists are in ink, which is read on a pale ground alone.
      const isStrong = index === items.length - 1 && item.children.length === 0 && !hasKey
      const line = [
        // From the middle of its point: on a slide of 4 : 3 lines are stretched, and points are not.
        { x: at, y },
        ...(stem === at ? [] : [at, stem].map(x => ({ x, y: away(bend) }))),
        { x: stem, y: isAbove ? card.y : card.y + own }
      ]
      return {
        ...wordsIn(item, inset(card, inCard.across, inCard.down)),
        on: isStrong ? 'solid' : 'soft',
        align: 'start',
        atTop: true,
        shapes: [
          { path: flagPath(card), look: isStrong ? 'solid' : 'tile' },
          { path: polygon(line, false), look: 'line' },
          { path: circle({ x: at, y }, dot), look: 'solid' }
        ],
        children: []
      }
    })
  }
}

const bend = leastReach - 14

/** Of the line beyond the last event, in px: its dashes and what parts them; a shorter piece is solid. */
const dash = { on: 14, off: 12, least: 100 }

/** The line to the last event, and in dashes beyond it: time goes on, and nothing is said of it. */
function lineThrough(dots: readonly number[], end: number, y: number): Shape[] {
  const [first = 0, last = 0] = [dots[0], dots.at(-1)]
  const at = (x: number) => ({ x, y })
  if (end - last < dash.least) return arrow([at(first), at(end)])
  const step = dash.on + dash.off
  const count = Math.floor((end - last - dot - usualHead) / step)
  // Counted from the head on: a dash leads into it.
  const starts = Array.from({ length: count }, (_, index) => end - usualHead - (count - index) * step + dash.off)
  const dashes = starts.map(x => polygon([at(x), at(x + dash.on)], false)).join('')
  return [
    { path: polygon([at(first), at(last)], false), look: 'arrow' },
    { path: dashes, look: 'arrow' },
    headAt(at(end), 0, usualHead)
  ]
}

function wordsIn(item: Item, box: Box): Pick<PlacedItem, 'label' | 'list' | 'stacks'> {
  if (item.children.length === 0) return { label: box, stacks: true }
  return {
    label: { ...box, height: box.height * 0.42 },
    list: { ...box, y: box.y + box.height * 0.44, height: box.height * 0.56 }
  }
}
