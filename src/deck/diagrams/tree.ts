import { grid } from './arrange.js'
import { type Canvas, type Item, type Lettering, type PlacedItem, type PlaceItems, polygon } from './geometry.js'
import { besideIcon, insideTile } from './tile.js'
import { boss, branchLine, part } from './tree-parts.js'
import { overRow } from './tree-row.js'

const rowGap = 36
const gap = 18
const leastText = 28
// A long word at the top takes no more.
const mostLead = { row: 42, rows: 36 }

/**
 * An organisation: one item at the top and its parts in rows below, or, where five have long words, beside it; several items make columns, each over its parts. Parts that have parts
 * of their own make columns below the one at the top.
 */
export const tree: PlaceItems = (items, canvas, lettering) => {
  const [root] = items
  if (items.length !== 1 || !root) return { canvas, ground: [], items: columnsOf(items, canvas, 0) }
  const isDeep = root.children.some(({ children }) => children.length > 0)
  if (isDeep) return { canvas, ground: [], items: [overColumns(root, canvas)] }
  const row = overRow(root, canvas, lettering)
  const beside = row?.item ?? besideRows(root, canvas, lettering)
  const isRow = row !== undefined || (!beside && root.children.length <= inRow)
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead: row?.mostText ?? mostLead[isRow ? 'row' : 'rows'],
    items: [beside ?? rooted(root, canvas, lettering)]
  }
}

/** Items side by side from `top` on, each over its parts. */
function columnsOf(items: readonly Item[], canvas: Canvas, top: number): PlacedItem[] {
  const columns = grid(items.length, 1, canvas, gap)
  const most = Math.max(1, ...items.map(({ children }) => children.length))
  const height = Math.min(96, (canvas.height - top - 16 * most) / (most + 1))
  return items.map((item, index) => {
    const column = columns[index] ?? { x: 0, y: 0, width: 0, height: 0 }
    const head = { ...column, y: top, height }
    const children = item.children.map((_, row): PlacedItem => {
      const box = { x: column.x + 26, y: top + (row + 1) * (height + 16), width: column.width - 26, height }
      const line = polygon(
        [
          { x: column.x + 12, y: top + row * (height + 16) + (row === 0 ? height : height / 2) },
          { x: column.x + 12, y: box.y + height / 2 },
          { x: box.x, y: box.y + height / 2 }
        ],
        false
      )
      return part(box, { path: line, look: 'line' })
    })
    return { ...boss(head), children }
  })
}

function overColumns(root: Item, canvas: Canvas): PlacedItem {
  const height = Math.min(76, canvas.height * 0.18)
  const head = { x: canvas.width * 0.3, y: 0, width: canvas.width * 0.4, height }
  const top = height + rowGap
  const columns = grid(root.children.length, 1, canvas, gap)
  return {
    ...boss(head),
    children: columnsOf(root.children, canvas, top).map((child, index) => {
      const { x, width } = columns[index] ?? head
      const earlier = columns[index - 1]
      const line = branchLine(
        { x: canvas.width / 2, y: height },
        top - rowGap / 2,
        { x: x + width / 2, y: top },
        earlier && earlier.x + earlier.width / 2
      )
      return { ...child, shapes: [{ path: line, look: 'line' }, ...child.shapes] }
    })
  }
}

// Five cards are narrow, and one alone in a second row looks forgotten.
const fewest = 5
const stem = 48
const rowHeights = { most: 84, gap: 16, lowGap: 10 }
const low = 424
const bossWidth = 220
const bossIcon = { size: 72, gap: 8, around: 20 }
const inRows = [24, 3] as const

/** An item beside its parts, as high as all of them, with a branch to each; nothing where a part needs more than its row. */
function besideRows(root: Item, canvas: Canvas, lettering: Lettering): PlacedItem | undefined {
  const count = root.children.length
  if (count !== fewest) return undefined
  const between = canvas.height < low ? rowHeights.lowGap : rowHeights.gap
  const height = Math.min(rowHeights.most, (canvas.height - (count - 1) * between) / count)
  const whole = count * height + (count - 1) * between
  const top = (canvas.height - whole) / 2
  const width = Math.min(bossWidth, canvas.width * 0.286)
  const hasIcons = root.children.some(({ icon }) => icon !== undefined)
  const x = width + stem
  const rowWidth = canvas.width - x
  const rows = root.children.map((child, index) => {
    const box = { x, y: top + index * (height + between), width: rowWidth, height }
    return { box, ...besideIcon(box, insideTile(box, ...inRows), child, hasIcons) }
  })
  const fits = root.children.every(({ text }, index) => {
    const room = rows[index]?.label ?? canvas
    const taken = lettering.boxOf([text], leastText, room.width)
    return taken.width <= room.width && taken.height <= room.height
  })
  if (!fits) return undefined
  return {
    ...withIcon(root, boss({ x: 0, y: top, width, height: whole }, 24)),
    isFirst: true,
    children: rows.map(({ box, ...inside }) => {
      const y = box.y + height / 2
      const branch = [
        { x: width, y },
        { x: box.x, y }
      ]
      return { ...part(box, { path: polygon(branch, false), look: 'line' }), ...inside, align: 'start' }
    })
  }
}

// Rows of four leave the middle free for the line to the next row; only the last row may have another number.
const inRow = 4
const highest = 164
const lowest = 116
const headText = 42
const aroundHead = 72

function rooted(root: Item, canvas: Canvas, { boxOf }: Lettering): PlacedItem {
  const count = root.children.length
  const rows = Math.max(1, Math.ceil(count / inRow))
  const most = rows === 1 ? highest : lowest
  const gapBelow = rows === 1 ? 2 * rowGap : rowGap
  const height = Math.min(most, (canvas.height - gapBelow * rows) / (rows + 1))
  // What is left free stands above and below it alike.
  const top = (canvas.height - (rows + 1) * height - rows * gapBelow) / 2
  // On a narrow canvas its words have more than their share.
  const asked = Math.min(canvas.width, boxOf([root.text], headText, 1).width + aroundHead)
  const wide = Math.max(canvas.width * 0.4, asked)
  const head = { x: (canvas.width - wide) / 2, y: top, width: wide, height }
  const width = (canvas.width - gap * (Math.min(count, inRow) - 1)) / Math.min(count, inRow)
  const trunk = canvas.width / 2
  return {
    ...boss(head),
    isFirst: true,
    children: root.children.map((_, index) => {
      const row = Math.floor(index / inRow)
      const here = Math.min(inRow, count - row * inRow)
      const left = (canvas.width - here * width - (here - 1) * gap) / 2
      const y = top + (row + 1) * (height + gapBelow)
      const box = { x: left + (index % inRow) * (width + gap), y, width, height }
      const middle = box.x + width / 2
      const line = branchLine(
        { x: trunk, y: top + height + (row === 0 ? 0 : gapBelow / 2) },
        y - gapBelow / 2,
        { x: middle, y },
        index % inRow === 0 ? undefined : middle - width - gap
      )
      return { ...part(box, { path: line, look: 'line' }), ...(rows === 1 && { stacks: true }) }
    })
  }
}

/** Its icon above its words, where both have room. */
function withIcon({ icon }: Item, placed: PlacedItem): PlacedItem {
  const { size, gap: below, around } = bossIcon
  const { x, y, width, height } = placed.label
  const words = height - around - size - below
  if (icon === undefined || words < size) return placed
  return {
    ...placed,
    atTop: true,
    icon: { x: x + (width - size) / 2, y: y + around, width: size, height: size },
    label: { ...placed.label, y: y + around + size + below, height: words }
  }
}
