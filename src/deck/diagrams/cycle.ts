import { inset } from './arrange.js'
import { ringOf } from './cycle-ring.js'
import type { Box, Canvas, Item, Lettering, PlacedItem, PlaceItems } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headOverList } from './head-over-list.js'
import { narrowest } from './narrowest.js'
import { block } from './tile.js'

/** A circle of steps without end: boxes on a track, with the head of an arrow on it between each and the next. What a step holds stands in its box. Steps of a second group are outlines. */
export const cycle: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  const isFour = !deep && items.length === 4
  const { boxes, track, heads } = ringOf(items.length, mostOf(items, deep, canvas), canvas, deep)
  const hasIcons = isFour && items.some(({ icon }) => icon !== undefined)
  const size = hasIcons ? headSize(items, behindIcon(boxes[0]), lettering) : 0
  return {
    canvas,
    ground: [track],
    ...(!deep && { isLead: true }),
    items: boxes.map((box, index): PlacedItem => {
      const inner = inset(box, 8, 4)
      const item = items[index]
      const icon = hasIcons ? item?.icon : undefined
      const group = icon === undefined || !item ? undefined : withIcon(item, box, size, lettering)
      const below = item && item.children.length > 0 ? headOverList(inner, item, lettering, headShare) : undefined
      const look = deep || items[index]?.isOther ? 'soft' : 'solid'
      return {
        label: below?.head ?? group?.words ?? inner,
        on: look,
        align: group ? 'start' : 'centre',
        ...(group && { icon: group.icon }),
        ...(below ? {} : { stacks: true }),
        shapes: [block(box, look), ...heads.slice(index, index + 1)],
        // Dots of a list are as far from the side of its box as words from its foot.
        ...(below && { list: inset(below.list, below.air, 0) }),
        children: []
      }
    })
  }
}

/** Of a box with a list, what its head takes. */
const headShare = 0.36
// Four boxes leave the corners free, and may be higher than more of them.
const ofFour = {
  detailed: { width: 0.31, height: 0.37, deep: 0.37 },
  usual: { width: 0.29, height: 0.345, deep: 0.37 },
  low: { width: 0.31, height: 0.32, deep: 0.37 }
}
/** In px: a lower canvas has no room for higher boxes. */
const lowCanvas = 400
const hasDetails = (items: readonly Item[]) => items.some(({ text }) => headAndDetail(text).detail.trim() !== '')
/** Of the canvas, for so many boxes at the most, the width and the height of each; and the height where they hold lists. */
const shares = [
  { most: 2, width: 0.32, height: 0.36, deep: 0.5 },
  { most: 3, width: 0.31, height: 0.34, deep: 0.37 },
  { most: 5, width: 0.27, height: 0.29, deep: 0.33 },
  { most: 6, width: 0.28, height: 0.26, deep: 0.3 },
  { most: 8, width: 0.22, height: 0.19, deep: 0.25 },
  { most: 10, width: 0.178, height: 0.18, deep: 0.19 }
]
const ofMany = { width: 0.15, height: 0.165, deep: 0.19 }

function mostOf(items: readonly Item[], deep: boolean, { width, height }: Canvas): Canvas {
  const share =
    items.length === 4
      ? ofFour[height < lowCanvas ? 'low' : hasDetails(items) ? 'detailed' : 'usual']
      : (shares.find(({ most }) => items.length <= most) ?? ofMany)
  return { width: width * share.width, height: height * (deep ? share.deep : share.height) }
}

// Of an icon in one of four boxes.
const iconSize = 64
const besideIcon = 16
const textSizes = { head: [48, 44, 42, 40, 38, 36, 34, 32], detail: 32 }

/** The largest size in px at which the heads of all boxes keep to one line behind an icon. */
function headSize(items: readonly Item[], { width }: Canvas, { boxOf }: Lettering): number {
  const heads = items.map(({ text }) => headAndDetail(text).head)
  const widest = (size: number) => Math.max(...heads.map(head => boxOf([head], size, canvasWide).width))
  return textSizes.head.find(size => widest(size) <= width) ?? textSizes.detail
}

// Words keep to one line.
const canvasWide = 10_000

/** An icon and its words stand as one group in the middle of their box. */
function withIcon(
  { text }: Item,
  box: Box,
  size: number,
  { boxOf }: Lettering
): { readonly icon: Box; readonly words: Box } {
  const most = behindIcon(box)
  const { head, detail } = headAndDetail(text)
  const below = detail.trim()
  const widths = [
    narrowest(width => boxOf([head], size, width), most.width),
    ...(below === '' ? [] : [narrowest(width => boxOf([below], textSizes.detail, width), most.width)])
  ]
  const width = Math.min(most.width + besideIcon, Math.max(...widths))
  const x = box.x + (box.width - iconSize - besideIcon - width) / 2
  return {
    icon: { x, y: box.y + (box.height - iconSize) / 2, width: iconSize, height: iconSize },
    words: { x: x + iconSize + besideIcon, y: box.y + 4, width, height: box.height - 8 }
  }
}

/** What a box leaves to words behind an icon. */
function behindIcon(box: Box | undefined): Canvas {
  const width = (box?.width ?? 0) - iconSize - 3 * besideIcon
  return { width: Math.max(0, width), height: box?.height ?? 0 }
}
