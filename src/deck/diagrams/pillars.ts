import { grid, inset } from './arrange.js'
import type { Box, Canvas, Item, Lettering, PlacedItem, PlaceItems } from './geometry.js'
import { headSize } from './head-size.js'
import { inHead, picturedPillars } from './pillars-pictured.js'
import { block, halfLine, headOf } from './tile.js'

const gap = 20
// Taller boxes around few words look empty, the more where they have no icon.
const headHeights = { most: 320, least: 240, aroundWords: 88 }
// Above the words of a head: the icon, with some ground above it, more in a head that is high.
const iconSizes = { usual: 72, large: 96 }
const highHead = 240
const leastAboveIcon = 16
// Low heads, as on paper, have no room to spare.
const belowIcon = 16
const lowHead = 220
// Two lines of large words, which begin at one height in all heads. A third would stand on the foot.
const wordsBelowIcon = 112
const mostBelowIcon = 136
const beside = 8
/** How large words of heads are counted, in px: a step more or less moves them little. */
const countedText = 40

// Over what pillars hold: the words of a head with its icon, and the texts below it, from the largest size on.
const sizes = { head: [44, 42, 40, 38, 36, 34, 32], list: [44, 42, 40, 38, 36, 34, 32, 28] }
const aroundHead = 22
/** From this height in px on, as on a stage of 4 : 3, heads have more room around larger words, and bodies a share of what is left. */
const ofHigh = { least: 600, aroundHead: 44, largest: [48, 46], body: 0.2 }
/** A little room is no gap: bodies fill it, and of that this share is above their words: a base may lie over its end. */
const inBody = { across: 20, down: 18, littleRoom: 48, above: 0.2 }
/** Sizes of the largest words in lists, for which bodies do not grow. */
const grownFor = sizes.list.indexOf(40)
/** Of a list, in em: what its items are set in, and the room between them. `.diagram .small-list` says the same. */
const ofList = { indent: 1.05, between: 0.2 }

/** Columns side by side: a solid head for each item with its icon, and below it a soft body for what it holds. Long rows are cut, so that the words stay large. */
export const pillars: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  if (deep) return withBodies(items, canvas, lettering)
  const pictured =
    rowsFor(items.length, false) === 1
      ? picturedPillars(items, grid(items.length, 1, canvas, gap), canvas, lettering)
      : undefined
  return pictured ?? headsAlone(items, canvas, lettering)
}

function headsAlone(items: readonly Item[], canvas: Canvas, lettering: Lettering): ReturnType<PlaceItems> {
  const rows = rowsFor(items.length, false)
  const hasIcons = items.some(({ icon }) => icon !== undefined)
  const tallest = (width: number) =>
    Math.max(...items.map(({ text }) => lettering.boxOf([text], countedText, width - 2 * beside).height))
  const [{ width } = canvas] = grid(items.length, rows, canvas, gap)
  const most = hasIcons
    ? headHeights.most
    : Math.min(headHeights.most, Math.max(headHeights.least, tallest(width) + 2 * headHeights.aroundWords))
  // What a row leaves free stands above and below it alike.
  const free = rows === 1 ? Math.max(0, canvas.height - most) : 0
  const cells = grid(items.length, rows, { ...canvas, height: canvas.height - free }, gap)
  return {
    canvas,
    ground: [],
    ...(rows === 1 && { isLead: true }),
    items: items.map((item, index) => {
      const { y, ...place } = cells[index] ?? { x: 0, y: 0, width: 0, height: 0 }
      const cell = { ...place, y: y + free / 2 }
      const head = { ...cell, height: Math.min(cell.height, headHeights.most) }
      const iconSize = iconSizes[head.height < highHead ? 'usual' : 'large']
      const above = aboveIconIn(head.height, iconSize, Math.min(wordsBelowIcon, tallest(head.width)))
      const below = head.height < lowHead ? 0 : belowIcon
      const taken = hasIcons ? above + iconSize + below : 0
      const room = hasIcons ? mostBelowIcon : Number.POSITIVE_INFINITY
      const words = { ...head, y: head.y + taken, height: Math.min(room, head.height - taken) }
      return {
        label: inset(words, beside, 6),
        ...inHead,
        ...(hasIcons && { atTop: true }),
        shapes: [block(head)],
        ...iconIn(item, head, iconSize, above),
        children: []
      }
    })
  }
}

function iconIn({ icon }: Item, head: Box, size: number, above: number): Pick<PlacedItem, 'icon'> {
  if (icon === undefined) return {}
  return { icon: { x: head.x + (head.width - size) / 2, y: head.y + above, width: size, height: size } }
}

/** Heads over bodies that are as high as the words in the fullest of them; what they leave free stands above and below them alike. */
function withBodies(items: readonly Item[], canvas: Canvas, lettering: Lettering): ReturnType<PlaceItems> {
  const rows = rowsFor(items.length, true)
  const cells = grid(items.length, rows, canvas, gap)
  const [{ width, height } = canvas] = cells
  const hasIcons = items.some(({ icon }) => icon !== undefined)
  const isHigh = canvas.height >= ofHigh.least
  const larger = isHigh ? ofHigh.largest : []
  const headSizes = [...larger, ...sizes.head]
  const around = isHigh ? ofHigh.aroundHead : aroundHead
  const icon = hasIcons ? around + iconSizes.usual : 0
  const across = Math.min(inBody.across, width / 16)
  const inner = width - 2 * beside
  const bodies = [...larger, ...sizes.list].map(at => bodyHeight(items, at, width - 2 * across, lettering))
  const heads = items.map(({ text }) => text)
  const headAt = (size: number) =>
    icon + 2 * around + Math.max(...heads.map(head => lettering.boxOf([head], size, inner).height))
  const widest = headSize(heads, headSizes, () => inner, lettering)
  const least = Math.min(...bodies)
  // Heads give way to what stands below them.
  const size = headSizes.find(at => at <= widest && headAt(at) + least <= height) ?? headSizes.at(-1) ?? widest
  const head = Math.min(height * 0.6, headAt(size))
  const words = bodies.slice(isHigh ? 0 : grownFor).find(one => head + one <= height) ?? height - head
  const left = height - head - words
  const body = left <= inBody.littleRoom ? height - head : words + (isHigh ? left * ofHigh.body : 0)
  const free = (height - head - body) / 2
  const above = inBody.above * (body - (bodies.find(one => one <= body) ?? body))
  return {
    canvas,
    ground: [],
    ...(rows === 1 && { isLead: true, mostLead: headSizes[0] }),
    items: items.map((item, index): PlacedItem => {
      const { x, y } = cells[index] ?? { x: 0, y: 0 }
      const top = y + free
      const headBox = { x, y: top, width, height: head }
      const listBox = { x, y: top + head + above, width, height: body }
      return {
        label: inset({ ...headBox, y: top + icon, height: head - icon }, beside, 4),
        ...inHead,
        shapes: [
          block({ ...headBox, height: head + body }, 'soft'),
          { path: headOf({ ...inset(headBox, halfLine, halfLine), height: head - halfLine }, 10), look: 'solid' }
        ],
        ...(item.children.length > 0 && { list: inset(listBox, across, inBody.down) }),
        ...iconIn(item, headBox, iconSizes.usual, around),
        children: []
      }
    })
  }
}

/** The height in px of the fullest body at a size of its words. */
function bodyHeight(items: readonly Item[], size: number, width: number, { boxOf, lineOf }: Lettering): number {
  const inner = width - ofList.indent * size
  const heights = items.map(({ children }) => {
    const texts = children.flatMap(textsOf)
    if (texts.some(text => boxOf([text], size, inner).width > width)) return Number.POSITIVE_INFINITY
    // Boxes count letters as bold: what keeps to its line in letters of a list takes no second.
    const counted = texts.map(text => (lineOf(text, size) <= inner ? '–' : text))
    return boxOf(counted, size, inner).height + texts.length * ofList.between * size
  })
  return Math.max(...heights) + 2 * inBody.down
}

function textsOf({ text, children }: Item): string[] {
  return [text, ...children.flatMap(textsOf)]
}

/** The icon and the words below it stand in the middle of a head: all as high as the highest. */
function aboveIconIn(height: number, iconSize: number, words: number): number {
  return Math.max(leastAboveIcon, Math.round((height - iconSize - belowIcon - words) / 2))
}

function rowsFor(count: number, deep: boolean): number {
  if (deep) return count > 6 ? 2 : 1
  return count > 8 ? 3 : count > 4 ? 2 : 1
}
