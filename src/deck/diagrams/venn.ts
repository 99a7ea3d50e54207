import { bend, leader } from './arrange.js'
import { cardsBeside, discIn, leadOf, markIn, wordsIn } from './cards-beside.js'
import { inCore } from './core-line.js'
import {
  type Box,
  type Canvas,
  circle,
  type Item,
  type PlacedItem,
  type PlaceItems,
  type Point,
  type Shape
} from './geometry.js'
import { block, tile } from './tile.js'
import { centreOf, leavesShared, sharedPath } from './venn-circles.js'

/** Each circle has a colour of its own. */
const looks = ['soft', 'soft-2', 'soft-3'] as const

/** How far the middles of three circles are from each other, as a share of the radius: all alike, and so near that what they share is seen from afar; and of two. */
const apart = { two: 1.3, three: 1.22 }
/** The most of the width that circles take. */
const mostOfWidth = 0.47
/** How far from the middle of its circle a leader begins, as a share of the radius: where no other circle lies. */
const out = 0.66
/** The mark of what all circles share in its card: the radius of circles that would make it, in px. */
const markRadius = { two: 29, three: 58 }
const dot = 6
// Larger words would look like titles in their circles.
const mostLead = 42

/**
 * Two or three circles, which are darker where two overlap, and in the colour of what matters where all of them do: that is what the figure is about. Words stand beside them
 * in cards, each at the end of a line from its circle, and those of what all share in a card of its colour with its shape. Two circles whose shared part has no name hold their words.
 */
export const venn: PlaceItems = (items, canvas, lettering) => {
  const circles = items.filter(({ isShared }) => !isShared)
  if (circles.length < 3 && circles.length === items.length) return inCircles(items, canvas)
  const { width, height, radius, middles } = circlesIn(circles.length, canvas)
  // The last of three circles has the last card: the line to one higher up would cross the second circle.
  const rows =
    circles.length < 3
      ? items
      : [...circles.slice(0, -1), ...items.filter(({ isShared }) => isShared), ...circles.slice(-1)]
  const cards = cardsBeside(rows, canvas, width, lettering)
  const at = (point: Point) => ({ x: point.x, y: (canvas.height - height) / 2 + point.y })
  const placed = middles.map(at)
  const centre = centreOf(placed)
  return {
    canvas,
    ground: [],
    ...leadOf(items),
    items: items.map((item): PlacedItem => {
      const card = cards[rows.indexOf(item)] ?? nowhere
      if (item.isShared) return sharedCard(card, circles.length, lineFromCore(placed, radius, card))
      const own = circles.indexOf(item)
      const middle = placed[own] ?? centre
      const look = looks[own] ?? 'soft'
      const shared = own === circles.length - 1 ? sharedPath(placed, radius) : ''
      const start = startOf(middle, centre, radius)
      return inCard(item, card, [
        { path: circle(middle, radius), look },
        ...(shared ? [{ path: shared, look: 'focus' as const }] : []),
        leader(start, card),
        { path: circle(start, dot), look: 'head' },
        tile(card),
        { path: discIn(card), look }
      ])
    })
  }
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** Where a leader begins: on the side of its circle towards the cards, away from the other circles; of the first of two near its top. */
function startOf(middle: Point, centre: Point, radius: number): Point {
  const slant = Math.sign(Math.round(middle.y - centre.y))
  const turn = slant === 0 && middle.x < centre.x ? -0.4 * Math.PI : (slant * Math.PI) / 4
  return { x: middle.x + out * radius * Math.cos(turn), y: middle.y + out * radius * Math.sin(turn) }
}

function inCard(item: Item, card: Box, shapes: readonly Shape[]): PlacedItem {
  const words = wordsIn(card)
  const deep = item.children.length > 0
  const head = deep ? { ...words, height: words.height * 0.4 } : words
  return {
    label: head,
    on: 'soft',
    align: 'start',
    ...(!deep && { stacks: true }),
    shapes,
    ...(deep && { list: { ...words, y: head.y + head.height, height: words.height * 0.6 } }),
    children: []
  }
}

/** The line of what all circles share: light as long as it lies on it. */
function lineFromCore(middles: readonly Point[], radius: number, card: Box): Shape[] {
  const [centre, to] = [centreOf(middles), bend(card)]
  const edge = leavesShared(middles, radius, centre, to)
  return [leader(edge, card), ...inCore(edge, to, Math.hypot(edge.x - centre.x, edge.y - centre.y))]
}

/** What all circles share, in a card of its colour, with its shape in it. */
function sharedCard(card: Box, count: number, line: readonly Shape[]): PlacedItem {
  const radius = count < 3 ? markRadius.two : markRadius.three
  const mark = markIn(card)
  const { middles } = around(count, radius)
  const centre = centreOf(middles)
  const placed = middles.map(({ x, y }) => ({ x: mark.x + x - centre.x, y: mark.y + y - centre.y }))
  return {
    label: wordsIn(card),
    on: 'focus',
    align: 'start',
    stacks: true,
    shapes: [...line, block(card, 'focus'), { path: sharedPath(placed, radius), look: 'plate' }],
    children: []
  }
}

/** Circles as large as a canvas lets them be beside their cards. */
function circlesIn(count: number, canvas: Canvas): ReturnType<typeof around> & { readonly radius: number } {
  const of1 = around(count, 1)
  const radius = Math.min((canvas.height - 4) / of1.height, (mostOfWidth * canvas.width) / of1.width)
  return { ...around(count, radius), radius }
}

/** The middles of circles of a radius: two side by side; of three, the second towards the cards, so that the lines of the others pass above and below it. */
function around(count: number, radius: number): Canvas & { readonly middles: readonly Point[] } {
  if (count < 3) {
    const far = apart.two * radius
    const middles = [0, far].map(x => ({ x: radius + x, y: radius }))
    return { width: 2 * radius + far, height: 2 * radius, middles }
  }
  const far = apart.three * radius
  const across = far * Math.sin(Math.PI / 3)
  const middles = [
    { x: radius, y: radius },
    { x: radius + across, y: radius + far / 2 },
    { x: radius, y: radius + far }
  ]
  return { width: 2 * radius + across, height: 2 * radius + far, middles }
}

function inCircles(items: readonly Item[], { width, height }: Canvas): ReturnType<PlaceItems> {
  const radius = height / 2 - 2
  const offset = radius * 0.68
  const inner = { width: radius * 1.12, y: height * 0.2, height: height * 0.6 }
  const middles = [-1, 1].map(side => ({ x: width / 2 + side * offset, y: height / 2 }))
  const shared = sharedPath(middles, radius)
  const placed = items.map((item, index): PlacedItem => {
    const middle = middles[index] ?? { x: 0, y: 0 }
    const x = index === 0 ? middle.x - radius * 0.88 : middle.x + radius * 0.88 - inner.width
    const label = { ...inner, x }
    const deep = item.children.length > 0
    // In a circle a list stands clear of its edge.
    const set = label.width * 0.12
    return {
      label: deep ? { ...label, height: label.height * 0.4 } : label,
      on: 'soft',
      align: 'centre',
      stacks: true,
      shapes: [
        { path: circle(middle, radius), look: looks[index] ?? 'soft' },
        // It comes with the last circle, where they come one by one.
        ...(index > 0 ? [{ path: shared, look: 'focus' as const }] : [])
      ],
      ...(deep && {
        list: { x: x + set, y: label.y + label.height * 0.42, width: label.width - set, height: label.height * 0.58 }
      }),
      children: []
    }
  })
  return { canvas: { width, height }, ground: [], isLead: true, mostLead, items: placed }
}
