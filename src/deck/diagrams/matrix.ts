import { grid, inset } from './arrange.js'
import { axisOf } from './axis.js'
import { arrow, type Box, type Canvas, type Item, type PlacedItem, type PlaceItems, roundedBox } from './geometry.js'
import { besideIcon, insideTile, tile } from './tile.js'

const gap = 18
const rowHead = 220
/** The room of an axis with its name: beside the cells, and below them. */
const beside = 190
const below = 66

/** Two by two: four items, or two rows with two items below each. Items like `x: interest` and `y: power` name the axes. */
export const matrix: PlaceItems = (items, canvas) => {
  const axes = items.map(axisOf)
  const left = axes.includes('y') ? beside : 0
  const inner = { width: canvas.width - left, height: canvas.height - (axes.includes('x') ? below : 0) }
  const cells = cellsOf(
    items.filter((_, index) => axes[index] === undefined),
    inner,
    left
  )
  const corner = { x: left > 0 ? left - 20 : 0, y: inner.height + (inner.height < canvas.height ? 18 : 0) }
  let next = 0
  return {
    canvas,
    ground: [],
    items: axes.map(axis => {
      if (axis !== undefined) return axisItem(axis, corner, { left, inner, canvas })
      return cells[next++] ?? cellItem({ text: '', children: [] }, false)
    })
  }
}

function axisItem(
  axis: 'x' | 'y',
  corner: { readonly x: number; readonly y: number },
  { left, inner, canvas }: { readonly left: number; readonly inner: Canvas; readonly canvas: Canvas }
): PlacedItem {
  const isAcross = axis === 'x'
  const end = isAcross ? { x: canvas.width - 3, y: corner.y } : { x: corner.x, y: 3 }
  return {
    label: isAcross
      ? { x: left, y: corner.y + 8, width: inner.width, height: canvas.height - corner.y - 8 }
      : { x: 0, y: 0, width: corner.x - 18, height: inner.height },
    on: 'ground',
    align: isAcross ? 'centre' : 'end',
    shapes: [{ path: arrow(corner, end), look: 'line' }],
    isAxis: true,
    children: []
  }
}

function cellsOf(items: readonly Item[], { width, height }: Canvas, left: number): PlacedItem[] {
  const moved = (box: Box | undefined, x: number, y = 0) => box && { ...box, x: box.x + x, y: box.y + y }
  const byRow = items.length <= 2 && items.some(({ children }) => children.length > 0)
  if (!byRow) {
    const cells = grid(items.length, Math.ceil(items.length / 2), { width, height }, gap)
    const hasIcons = items.some(({ icon, children }) => icon !== undefined && children.length === 0)
    return items.map((item, index) => cellItem(item, hasIcons, moved(cells[index], left)))
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
      shapes: [{ path: roundedBox(head, 10), look: 'solid' }],
      children: row.children.map((child, column) =>
        cellItem({ ...child, children: [] }, false, moved(cells[column], left + rowHead + gap, y))
      )
    }
  })
}

function cellItem(item: Item, hasIcons: boolean, cell = { x: 0, y: 0, width: 0, height: 0 }): PlacedItem {
  const deep = item.children.length > 0
  const inner = insideTile(cell, 22, 8)
  return {
    ...(deep ? { label: { ...inner, height: inner.height * 0.34 } } : besideIcon(cell, inner, item, hasIcons)),
    on: 'soft',
    align: 'start',
    stacks: true,
    shapes: [tile(cell)],
    ...(deep && { list: { ...inner, y: inner.y + inner.height * 0.36, height: inner.height * 0.64 } }),
    children: []
  }
}
