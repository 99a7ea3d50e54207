import type { List, ListItem } from 'mdast'
import type { Slide } from '../deck/deck.js'
import { itemsOf } from '../deck/lesson.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { bodyRoom } from './body-room.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
// Two plain ones, and the one with points of its own.
const count = 3
// As the sheet has it.
const panelWidth = { wide: 0.54 * width, close: 0.54 * width, broad: 0.573 * width }
const beside = 2 * (px['apart-padding'] + px['card-line'])
const around = 2 * (px['tile-padding'] + px['card-line'])
// A tile has its icon in a column before its words.
const besideIcon = px['apart-column'] + px['card-padding'] + px['tile-padding'] + 2 * px['card-line']

/** How the points in the panel stand: far apart, close, or close in a broader panel. */
export type PointsApart = 'wide' | 'close' | 'broad'

/**
 * How points stand on a slide that is one list of a few points with icons of which the last alone has points of its own: the plain ones then stand in tiles
 * beside a panel with that one. Undefined for any other slide, and where they do not fit.
 */
export const pointsApart = memoizeWeakWith((slide: Slide, language: string): PointsApart | undefined => {
  const [list, ...others] = bodyOf(slide)
  if (contentLayout(slide) !== 'content' || slide.layout !== undefined || others.length > 0) return undefined
  if (list?.type !== 'list' || list.ordered === true) return undefined
  const items = itemsOf([list])
  const last = items.at(-1)
  if (!last || items.length !== count) return undefined
  if (items.some(({ data }) => data?.icon === undefined)) return undefined
  const plain = items.slice(0, -1)
  const below = pointsOf(last)
  if (!below || plain.some(({ children }) => children.length !== 1)) return undefined
  return (['wide', 'close', 'broad'] as const).find(
    spacing =>
      tilesHeight(plain, { spacing, language }) <= bodyRoom &&
      panelHeight(last, below, { spacing, language }) <= bodyRoom
  )
})

function pointsOf({ children: [head, list, ...others] }: ListItem): List | undefined {
  if (head?.type !== 'paragraph' || list?.type !== 'list' || list.ordered === true || others.length > 0)
    return undefined
  return list.children.every(({ children }) => children.length === 1) ? list : undefined
}

interface Setting {
  readonly spacing: PointsApart
  readonly language: string
}

function tilesHeight(items: readonly ListItem[], { spacing, language }: Setting): number {
  const room = width - px['apart-between'] - panelWidth[spacing] - besideIcon
  const { 'text-dense': text } = textSteps(language)
  const tall = items.map(item => {
    const said = textOf(item)
    if (longestPiece(said, 700, language).width * text > room) return Number.POSITIVE_INFINITY
    return linesOf(said, text, room, 700, language) * text * lineHeights(language).small + around
  })
  // All are as high as the highest.
  return Math.max(...tall) * tall.length + px['card-gap'] * (tall.length - 1)
}

function panelHeight({ children: [head] }: ListItem, list: List, { spacing, language }: Setting): number {
  const { 'text-dense': text } = textSteps(language)
  const gap = px[spacing === 'wide' ? 'apart-gap' : 'apart-gap-close']
  const { small } = lineHeights(language)
  const room = panelWidth[spacing] - beside
  const wordsRoom = room - px['points-icon'] - px['points-gap']
  const headLines = head ? linesOf(textOf(head), text, wordsRoom, 700, language) : 0
  const points = list.children.map(item => linesOf(textOf(item), text, wordsRoom, 400, language) * text * small)
  return headLines * text * small + total(points) + gap * points.length + around
}
