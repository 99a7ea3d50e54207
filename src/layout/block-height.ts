import type { List } from 'mdast'
import { assertNever } from '../deck/assert-never.js'
import { isBand } from '../deck/band.js'
import { isKind, isOwn, type TypesWith } from '../deck/block-kinds.js'
import type { Activity, Block, OwnNode } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { itemsOf } from '../deck/lesson.js'
import { isMapNote } from '../deck/map/disclaimer.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { codeShare, em, lineHeights, px, ratio, type Sizes, textSteps } from './box-sizes.js'
import { factsHeight, factsWidth, stepsOf } from './facts-height.js'
import { areHeaded, headedHeight, pointInset } from './headed-points.js'
import { bandHeight, boldRoom, quizHeight } from './lead-height.js'
import { tableHeight } from './table-height.js'
import { linesOf } from './text-width.js'

/** A diagram with other text beside it keeps this much height. */
export const minDiagramHeight = 280

// Widths of letters are estimates, so more is predicted than the sheet adds: a line too many must not run over the foot. In px, and in em.
const reserve = { calloutGaps: 14, calloutInset: 7, code: 8, points: 0.12, itemGap: 0.01 }
const listInset = em['list-inset'] + em['item-inset']
const iconInset = em['list-inset'] + em['icon-inset']
const itemGap = em['item-gap'] + reserve.itemGap
// Letters are a little narrower than they are counted.
const full = 1.01
// A picture takes what is left; less than this shows nothing.
const minPictureHeight = 240

/** The height in px of blocks one below the other in a box `room` px wide. */
export function stackHeight(blocks: readonly Block[], size: Sizes, room: number): number {
  return total(blocks.map(block => blockHeight(block, size, room))) + size.gap * Math.max(0, blocks.length - 1)
}

/** The height in px of what an activity says beside its facts, in a box `room` px wide with both. */
export function taskHeight(activity: Activity, sizes: Sizes, room: number): number {
  const size = { ...sizes, line: Math.min(sizes.line, lineHeights(sizes.language).task) }
  const own = room - factsWidth(activity, size.language) - px['facts-gap']
  const steps = stepsOf(activity)
  if (steps.length === 0) return stackHeight(activity.children, { ...size, gap: px['activity-gap'] }, own)
  // A line that is full by a hair takes nothing of what is free, of which each has as much around it.
  const wide = own * (size.air > 0 ? full : 1) - px['step-inset']
  const around = size.areStepsClose ? px['step-padding-snug'] : em['step-padding'] * size.text
  return total(steps.map(item => inside(item.children, still(size), wide) + 2 * around + px['step-line'] + size.air))
}

/** The height in px of a list set in two columns. */
export function twoColumnsHeight(list: List, size: Sizes, room: number): number {
  const width = half(room - size.text * em['list-inset']) - size.text * em['item-inset']
  const between = size.text * itemGap + size.air
  const heights = list.children.map(item => inside(item.children, still(size), width) + between)
  // Browsers fill the columns as evenly as whole items allow.
  const splits = heights.map((_, at) => Math.max(total(heights.slice(0, at)), total(heights.slice(at))))
  return Math.min(...splits) - size.text * itemGap
}

/** The width in px of one of two boxes side by side. */
export function half(room: number): number {
  return (room - px['columns-gap']) / 2
}

function blockHeight(block: Block, size: Sizes, room: number): number {
  if (!isOwn(block)) return markdownHeight(block, size, room)
  if (block.type === 'steps') return stackHeight(block.children, size, room)
  return isKind(block, 'height', 'content') ? inside(block.children, size, room) : ownHeight(block, size, room)
}

function ownHeight(block: OwnNode<TypesWith<'height', 'own'>>, size: Sizes, room: number): number {
  const line = size.text * size.line
  const label = textSteps(size.language)['label-text'] * size.line
  switch (block.type) {
    case 'columns': {
      const each = (room - px['columns-gap'] * (block.children.length - 1)) / Math.max(1, block.children.length)
      const own = { ...size, gap: px['column-gap'] }
      const icon = (name: string | undefined) => (name === undefined ? 0 : px['column-icon'] + px['column-gap'])
      return Math.max(0, ...block.children.map(column => icon(column.icon) + stackHeight(column.children, own, each)))
    }
    case 'callout': {
      const around = 2 * (px['callout-line'] + px['callout-padding'])
      const beside = px['callout-line'] + px['callout-line-start'] + 2 * px['callout-inset'] + reserve.calloutInset
      // A little less than there is: the foot begins with empty ground.
      const gaps = Math.max(px['callout-gap'] * block.children.length - 2, reserve.calloutGaps)
      if (isBand(block)) return around + bandHeight(block, size, room)
      const own = (room - beside) * (block.kind === 'key' ? boldRoom.key : 1)
      return around + label + gaps + inside(block.children, still(size), own)
    }
    case 'missing': {
      const around = 2 * (px['missing-line'] + px['missing-padding'])
      const own = Math.min(room, px['missing-width']) - 2 * (px['missing-line'] + px['missing-inset'])
      return around + label + linesOf(textOf(block), size.text, own, 400, size.language) * line
    }
    case 'scope':
      return pointsHeight(block.children, em['point-inset'], closer(size), room)
    case 'outcomes':
      return pointsHeight(block.children, em['point-inset'], size, room * boldRoom.heads)
    case 'takeaways': {
      if (areHeaded(block.children, size.language)) return headedHeight(block.children, size, room)
      const items = itemsOf(block.children)
      const isHeaded = items.some(item => headAndDetail(textOf(item)).colon !== '')
      return pointsHeight(block.children, pointInset(items), size, isHeaded ? room * boldRoom.heads : room)
    }
    case 'activity':
      return Math.max(factsHeight(block, size.language), taskHeight(block, size, room))
    case 'quiz':
      return quizHeight(block.children, size, room)
    case 'chart':
      return minDiagramHeight
    case 'diagram':
      return (
        minDiagramHeight +
        (block.layout === 'map' ? px['map-note-height'] + px['map-note-gap'] - px.gap : 0) +
        inside(
          block.children.filter(child => child.type !== 'list' && child.type !== 'steps' && !isMapNote(child)),
          size,
          room
        )
      )
    default:
      return assertNever(block)
  }
}

/** In Arabic, lines of rows are as close as those of steps. */
const closer = (size: Sizes): Sizes => ({ ...size, line: Math.min(size.line, lineHeights(size.language).task) })

function markdownHeight(block: Block, size: Sizes, room: number): number {
  switch (block.type) {
    case 'list':
      return listHeight(block, { inset: hasIcons(block) ? iconInset : listInset, gap: itemGap }, size, room)
    case 'table':
      return tableHeight(block, size, room)
    case 'blockquote':
      return inside(block.children, size, room - px['quotation-line'] - px['quotation-inset'])
    case 'code': {
      const [text, width] = [size.text * codeShare(size.language), room - 2 * (px['code-line'] + px['code-inset'])]
      const lines = total(block.value.split('\n').map(line => linesOf(line, text, width)))
      return 2 * (px['code-line'] + px['code-padding']) + reserve.code + lines * text * ratio['code-line-height']
    }
    default:
      if (isPictureAlone(block)) return minPictureHeight
      return 'children' in block && block.type !== 'paragraph' && block.type !== 'heading'
        ? inside(block.children.filter(isBlock), size, room)
        : linesOf(textOf(block), size.text, room, 400, size.language) * size.text * size.line
  }
}

function inside(blocks: readonly Block[], size: Sizes, room: number): number {
  return total(blocks.map(block => blockHeight(block, size, room)))
}

/** How the items of a list are set, in em. */
interface ListSetting {
  readonly inset: number
  readonly gap: number
}

function listHeight(list: List, { inset, gap }: ListSetting, size: Sizes, room: number): number {
  const own = room - size.text * inset
  const heights = list.children.map(item =>
    total(
      item.children.map(child =>
        child.type === 'list' ? nestedHeight(child, size, own) : blockHeight(child, still(size), own)
      )
    )
  )
  return total(heights) + (size.text * gap + size.air) * Math.max(0, heights.length - 1)
}

/** The height of a list below an item: a step smaller than its item, and closer. */
function nestedHeight(list: List, size: Sizes, room: number): number {
  const text = Math.min(size.text, textSteps(size.language)['text-dense'])
  const gap = em['nested-item-gap'] + reserve.itemGap
  const inset = hasIcons(list) ? iconInset : listInset
  return text * em['nested-gap'] + listHeight(list, { inset, gap }, { ...still(size), text }, room)
}

/** The height of blocks whose lists are points: outcomes, parts of the lesson, takeaways. */
function pointsHeight(blocks: readonly Block[], inset: number, size: Sizes, room: number): number {
  const own = { inset, gap: em['point-gap'] }
  return total(
    blocks.map(block =>
      block.type === 'list'
        ? listHeight(block, own, size, room) + size.text * reserve.points
        : blockHeight(block, size, room)
    )
  )
}

const hasIcons = ({ children }: List) => children.some(({ data }) => data?.icon !== undefined)

/** What stands inside of an item or a box keeps together. */
function still(size: Sizes): Sizes {
  return { ...size, air: 0 }
}

function isBlock(node: { readonly type: string }): node is Block {
  return node.type !== 'text' && node.type !== 'tableRow'
}
