import { around, inset, isOff } from './arrange.js'
import { arrow, shallowArrow, shallowWings, usualHead } from './arrows.js'
import { shares } from './cycle-shares.js'
import {
  type Box,
  type Canvas,
  centre,
  edgeTowards,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  type Point,
  type Shape
} from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { ovalArrows } from './oval-arrows.js'
import { off, quarterWays, withCorners } from './quarter-ways.js'
import { block } from './tile.js'

/**
 * A circle of steps without end: boxes around a middle, each with an arrow to the next. What a step holds stands in its box. Steps of a
 * second group are outlines, and a disc in the middle shows the share of each.
 */
export const cycle: PlaceItems = (items, canvas, lettering) => {
  const deep = items.some(({ children }) => children.length > 0)
  const isFour = !deep && items.length === 4
  const boxes = deep
    ? tallBoxes(items.length, canvas)
    : (withCorners(items.length, canvas) ??
      around(
        items.length,
        canvas,
        isFour
          ? canvas.height * leadShare[canvas.height < lowCanvas ? 'low' : hasDetails(items) ? 'detailed' : 'usual']
          : undefined
      ))
  const hasIcons = isFour && items.some(({ icon }) => icon !== undefined)
  const ways = waysBetween(boxes, canvas)
  const size = hasIcons ? headSize(items, behindIcon(boxes[0]), lettering) : 0
  return {
    canvas,
    ground: shares(items, boxes, canvas),
    ...(!deep && { isLead: true }),
    items: boxes.map((box, index): PlacedItem => {
      const inner = inset(box, 8, 4)
      const item = items[index]
      const icon = hasIcons ? item?.icon : undefined
      const group = icon === undefined || !item ? undefined : withIcon(item, box, size, lettering)
      const hasBelow = (items[index]?.children.length ?? 0) > 0
      const look = deep || items[index]?.isOther ? 'soft' : 'solid'
      return {
        label: hasBelow ? { ...inner, height: inner.height * 0.4 } : (group?.words ?? inner),
        on: look,
        align: group ? 'start' : 'centre',
        ...(group && { icon: group.icon }),
        ...(hasBelow ? {} : { stacks: true }),
        shapes: [block(box, look), ...(ways[index] ?? [])],
        ...(hasBelow && {
          list: { ...inner, y: inner.y + inner.height * 0.4, height: inner.height * 0.6 }
        }),
        children: []
      }
    })
  }
}

// Four boxes leave the corners free, and may be higher than more of them.
const leadShare = { detailed: 0.37, usual: 0.345, low: 0.32 }
const hasDetails = (items: readonly Item[]) => items.some(({ text }) => headAndDetail(text).detail.trim() !== '')
/** In px: arrows of a lower ring have no room beside higher boxes. */
const lowCanvas = 400
// Of an icon in one of four boxes.
const iconSize = 64
const besideIcon = 16
const step = 8
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

/** The least width in px at which words take no line more than at the most. */
function narrowest(boxAt: (width: number) => Canvas, most: number): number {
  const { height } = boxAt(most)
  let width = most
  while (width > 0 && boxAt(width - step).height <= height && boxAt(width - step).width < boxAt(width).width)
    width -= step
  return boxAt(width).width
}

/** What a box leaves to words behind an icon. */
function behindIcon(box: Box | undefined): Canvas {
  const width = (box?.width ?? 0) - iconSize - 3 * besideIcon
  return { width: Math.max(0, width), height: box?.height ?? 0 }
}

const tallShares = [0.31, 0.28, 0.25, 0.22, 0.19]
const gap = 12

/** The tallest boxes around the canvas that still stand apart. */
function tallBoxes(count: number, canvas: Canvas): Box[] {
  const tries = tallShares.map(share => around(count, canvas, share * canvas.height))
  return tries.find(areApart) ?? around(count, canvas)
}

function areApart(boxes: readonly Box[]): boolean {
  return boxes.every((box, index) =>
    boxes
      .slice(index + 1)
      .every(other => Math.abs(box.x - other.x) >= box.width + gap || Math.abs(box.y - other.y) >= box.height + gap)
  )
}

/**
 * The ways to the next boxes, all of one kind: from the middle of a side to the middle of the next, bent at the corners of a ring, where all of these are free, else parts of one
 * oval, else shallow arcs.
 */
function waysBetween(boxes: readonly Box[], canvas: Canvas): readonly Shape[][] {
  if (boxes.length === 2) return boxes.map((_, index) => shallowToNext(boxes, index))
  return quarterWays(boxes) ?? ovalArrows(boxes, canvas) ?? boxes.map((_, index) => shallowToNext(boxes, index))
}

/** A shallow arc to the next box. Two face each other: the way there runs above, the way back below. */
function shallowToNext(boxes: readonly Box[], index: number): Shape[] {
  const [box, next] = [boxes[index], boxes[(index + 1) % boxes.length]]
  if (!box || !next) return []
  const lift = boxes.length === 2 ? (index === 0 ? -40 : 40) : 0
  const ends = (gap: number) => [edgeTowards(box, centre(next), gap), edgeTowards(next, centre(box), gap)] as const
  const [wideFrom, wideTo] = ends(off)
  const isTight = Math.hypot(wideTo.x - wideFrom.x, wideTo.y - wideFrom.y) < shortHead
  const [from, to] = isTight ? ends(offTight) : [wideFrom, wideTo]
  // A short way is all head.
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < shortWay) return arrow([from, to], Math.min(shortHead, length))
  const lifted = (point: Point) => ({ ...point, y: point.y + lift })
  const head = Math.min(usualHead, length / 2)
  const isClear = (end: Point) => shallowWings(lifted(from), end, head).every(wing => isOff(next, wing, off - 2))
  const far = isTight ? to : (farther.map(gap => ends(gap)[1]).find(end => isClear(lifted(end))) ?? to)
  return shallowArrow(lifted(from), lifted(far), head)
}

/** How far the tip of a head may stand off its box for the sake of its corners. */
const farther = [off, 16, 20, 24]
const offTight = 5
const shortWay = 40
const shortHead = 20
