import type { List, Table } from 'mdast'
import { isKind, isOwn, type TypesWith } from '../deck/block-kinds.js'
import type { Block, OwnNode } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { linesOf, textWidth } from './text-width.js'

/** What slides/slide.css sets, in px: the sheet that lays a slide out and this room that foresees it go together. */
export interface Sizes {
  readonly text: number
  /** Height of a line in em. */
  readonly line: number
  /** Height of a line of small text in em. */
  readonly smallLine: number
  readonly gap: number
}

/** A diagram with other text beside it keeps this much height. */
export const leastDiagram = 300

// A picture takes what is left; less than this shows nothing.
const leastPicture = 240
const columnGap = 48
// In em, between two items of a list.
const itemGap = 0.33

/** The height in px of blocks one below the other in a box `room` px wide. */
export function stackHeight(blocks: readonly Block[], size: Sizes, room: number): number {
  return total(blocks.map(block => blockHeight(block, size, room))) + size.gap * Math.max(0, blocks.length - 1)
}

/** The height in px of a list set in two columns. */
export function twoColumnsHeight(list: List, size: Sizes, room: number): number {
  const heights = list.children.map(item => itemHeight(item.children, size, half(room) - size.text * 1.3))
  // Browsers fill the columns as evenly as whole items allow.
  const splits = heights.map((_, at) => Math.max(total(heights.slice(0, at)), total(heights.slice(at))))
  return Math.min(...splits) - size.text * itemGap
}

/** The width in px of one of two boxes side by side. */
export function half(room: number): number {
  return (room - columnGap) / 2
}

function blockHeight(block: Block, size: Sizes, room: number): number {
  if (!isOwn(block)) return markdownHeight(block, size, room)
  return isKind(block, 'height', 'inside') ? inside(block.children, size, room) : ownHeight(block, size, room)
}

function ownHeight(block: OwnNode<TypesWith<'height', 'own'>>, size: Sizes, room: number): number {
  const line = size.text * size.line
  switch (block.type) {
    case 'columns': {
      const each = (room - columnGap * (block.children.length - 1)) / Math.max(1, block.children.length)
      return Math.max(0, ...block.children.map(column => stackHeight(column.children, { ...size, gap: 16 }, each)))
    }
    case 'callout':
    case 'missing':
      return 52 + Math.max(size.text * 0.8, 28) * size.line + inside(block.children.filter(isBlock), size, room - 80)
    case 'scope':
    case 'outcomes':
      // Numbers in circles take more room than bullets, and items stand further apart.
      return (
        inside(block.children, size, room - size.text * 0.6) + total(block.children.map(itemsIn)) * size.text * 0.12
      )
    case 'takeaways':
      // A line between takeaways takes half an em more than the usual gap.
      return inside(block.children, size, room) + total(block.children.map(itemsIn)) * size.text * 0.52
    case 'activity':
      return 60 + 10 + 26 * size.smallLine + inside(block.children, { ...size, gap: 20 }, room)
    case 'quiz':
      return total(
        block.children.map(child =>
          child.type === 'quizOption'
            ? linesOf(textOf(child), size.text, room - 90) * line + 30
            : linesOf(textOf(child), size.text * 1.06, room) * line + 18
        )
      )
    case 'diagram':
      return (
        leastDiagram +
        inside(
          block.children.filter(child => child.type !== 'list' && child.type !== 'steps'),
          size,
          room
        )
      )
  }
}

function markdownHeight(block: Block, size: Sizes, room: number): number {
  switch (block.type) {
    case 'list':
      return (
        total(block.children.map(item => itemHeight(item.children, size, room - size.text * 1.3))) - size.text * itemGap
      )
    case 'table':
      return tableHeight(block, size, room)
    case 'blockquote':
      return inside(block.children, size, room - 40)
    case 'code':
      // Code is set smaller, its lines 1.3 em high in every script.
      return (
        44 + total(block.value.split('\n').map(text => linesOf(text, size.text * 0.8, room - 40))) * size.text * 1.04
      )
    default:
      if (isPictureAlone(block)) return leastPicture
      return 'children' in block && block.type !== 'paragraph' && block.type !== 'heading'
        ? inside(block.children.filter(isBlock), size, room)
        : linesOf(textOf(block), size.text, room) * size.text * size.line
  }
}

// Browsers give a column width by what it holds; its longest cell stands for that, within reason.
function tableHeight(table: Table, size: Sizes, room: number): number {
  const text = Math.max(size.text * 0.85, 30)
  const rows = table.children.map(row => row.children.map(cell => textOf(cell)))
  const columns = rows[0]?.map((_, column) =>
    Math.min(Math.max(...rows.map(row => textWidth(row[column] ?? '')), 3), 24)
  )
  const widths = columns?.map(width => (room * width) / total(columns)) ?? []
  const lines = rows.map(row =>
    Math.max(1, ...row.map((cell, column) => linesOf(cell, text, (widths[column] ?? room) - 28)))
  )
  return total(lines) * text * size.line + rows.length * 18
}

function inside(blocks: readonly Block[], size: Sizes, room: number): number {
  return total(blocks.map(block => blockHeight(block, size, room)))
}

function itemHeight(blocks: readonly Block[], size: Sizes, room: number): number {
  return inside(blocks, size, room) + size.text * itemGap
}

function itemsIn(block: Block): number {
  return block.type === 'list' ? block.children.length : 0
}

function isBlock(node: { readonly type: string }): node is Block {
  return node.type !== 'text' && node.type !== 'tableRow'
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
