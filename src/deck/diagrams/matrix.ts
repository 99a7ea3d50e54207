import { grid, inset } from './arrange.js'
import { arrow } from './arrows.js'
import { axisMark, axisOf } from './axis.js'
import {
  type Box,
  type Canvas,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  type Point,
  polygon,
  type Shape
} from './geometry.js'
import { besideIcon, block, insideTile, tile } from './tile.js'

const gap = 18
const rowHead = 220
/** The most room of an axis with its name: beside the cells, and below them. */
const beside = 300
const below = 86
const aroundName = 46
/** The size in px for which the name of an axis has room, and the room of the sign at its end. */
const axisText = 44
const signs = 20
const mostLead = 42

/**
 * Two by two: four items, or two rows with two items below each. Items like `x: interest` and `y: power` name the axes; the cell in which both are
 * high is then the strongest, and the one in which both are low the lightest.
 */
export const matrix: PlaceItems = (items, canvas, lettering) => {
  const axes = items.map(axisOf)
  const hasAxes = axes.includes('x') || axes.includes('y')
  const left = axes.includes('y') ? besideCells(items, lettering) : 0
  const inner = { width: canvas.width - left, height: canvas.height - (axes.includes('x') ? below : 0) }
  const cells = cellsOf(
    items.filter((_, index) => axes[index] === undefined),
    inner,
    left,
    hasAxes
  )
  const corner = { x: left > 0 ? left - 20 : 0, y: inner.height + (inner.height < canvas.height ? 20 : 0) }
  let next = 0
  return {
    canvas,
    ground: [],
    ...(isOfWords(items) && { isLead: true, mostLead }),
    items: axes.map(axis => {
      if (axis !== undefined) return axisItem(axis, corner, { left, inner, canvas })
      return cells[next++] ?? cellItem({ text: '', children: [] }, {})
    })
  }
}

/** Whether its cells hold words alone, which may then be large and in their middle. */
function isOfWords(items: readonly Item[]): boolean {
  return items.every(({ icon, children }) => icon === undefined && children.length === 0)
}

/** The room of the upright axis and its name. */
function besideCells(items: readonly Item[], { boxOf }: Lettering): number {
  const names = items.filter(item => axisOf(item) === 'y').map(({ text }) => text.replace(axisMark, ''))
  return Math.min(beside, boxOf(names, axisText, beside - aroundName).width + aroundName)
}

function axisItem(
  axis: 'x' | 'y',
  corner: { readonly x: number; readonly y: number },
  { left, inner, canvas }: { readonly left: number; readonly inner: Canvas; readonly canvas: Canvas }
): PlacedItem {
  const isAcross = axis === 'x'
  const end = isAcross ? { x: canvas.width - 3, y: corner.y } : { x: corner.x, y: 3 }
  // As high as its name: lower, that of much would stand on the number of the slide.
  const level = (corner.y + 8 + canvas.height) / 2
  // Little and much stand at the ends of an axis, in no language.
  const { minus, plus } = isAcross
    ? {
        minus: { x: left + signs, y: level },
        plus: { x: canvas.width - signs, y: level }
      }
    : { minus: { x: corner.x - 2 * signs, y: inner.height - signs }, plus: { x: corner.x - 2 * signs, y: signs } }
  const room = 3 * signs
  return {
    label: isAcross
      ? { x: left + room, y: corner.y + 8, width: inner.width - 2 * room, height: canvas.height - corner.y - 8 }
      : { x: 0, y: room, width: corner.x - 18, height: inner.height - 2 * room },
    on: 'soft',
    align: isAcross ? 'centre' : 'end',
    shapes: [...arrow([corner, end]), { path: `${across(minus)}${across(plus)}${upright(plus)}`, look: 'arrow' }],
    isAxis: true,
    children: []
  }
}

/** The lines of a plus and a minus. */
const arm = 11
function across({ x, y }: Point): string {
  return polygon(
    [
      { x: x - arm, y },
      { x: x + arm, y }
    ],
    false
  )
}
function upright({ x, y }: Point): string {
  return polygon(
    [
      { x, y: y - arm },
      { x, y: y + arm }
    ],
    false
  )
}

// Of the cells between axes, in their order: the second is high on both.
const ranks: readonly Shape['look'][] = ['tint-2', 'focus', 'tint-3', 'tint-2']

function cellsOf(items: readonly Item[], { width, height }: Canvas, left: number, hasAxes: boolean): PlacedItem[] {
  const moved = (box: Box | undefined, x: number, y = 0) => box && { ...box, x: box.x + x, y: box.y + y }
  const byRow = items.length <= 2 && items.some(({ children }) => children.length > 0)
  if (!byRow) {
    const cells = grid(items.length, Math.ceil(items.length / 2), { width, height }, hasAxes ? gap / 2 : gap)
    const hasIcons = items.some(({ icon, children }) => icon !== undefined && children.length === 0)
    const isRanked = hasAxes && items.length === ranks.length && items.every(({ children }) => children.length === 0)
    const isCentred = isOfWords(items)
    return items.map((item, index) =>
      cellItem(item, {
        hasIcons,
        isCentred,
        look: isRanked ? ranks[index] : undefined,
        cell: moved(cells[index], left)
      })
    )
  }
  const rowHeight = (height - gap) / 2
  return items.map((row, index): PlacedItem => {
    const y = index * (rowHeight + gap)
    const cells = grid(row.children.length, 1, { width: width - rowHead - gap, height: rowHeight }, gap)
    const head = { x: left, y, width: rowHead, height: rowHeight }
    return {
      label: inset(head, 14, 10),
      on: 'solid',
      align: 'centre',
      shapes: [block(head)],
      children: row.children.map((child, column) =>
        cellItem({ ...child, children: [] }, { cell: moved(cells[column], left + rowHead + gap, y) })
      )
    }
  })
}

interface CellLook {
  readonly hasIcons?: boolean
  readonly isCentred?: boolean
  /** How strong it is between axes. */
  readonly look?: Shape['look'] | undefined
  readonly cell?: Box | undefined
}

function cellItem(
  item: Item,
  { hasIcons = false, isCentred = false, look, cell = { x: 0, y: 0, width: 0, height: 0 } }: CellLook
): PlacedItem {
  const deep = item.children.length > 0
  const inner = insideTile(cell, 22, 8)
  return {
    ...(deep ? { label: { ...inner, height: inner.height * 0.34 } } : besideIcon(cell, inner, item, hasIcons)),
    on: look === 'focus' ? 'focus' : 'soft',
    align: isCentred ? 'centre' : 'start',
    stacks: true,
    shapes: [look === undefined ? tile(cell) : block(cell, look)],
    ...(deep && { list: { ...inner, y: inner.y + inner.height * 0.36, height: inner.height * 0.64 } }),
    children: []
  }
}
