import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { itemsOf } from '../deck/lesson.js'
import { textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
const edge = 2
// Below a title, as layout has it where text is dense.
const room =
  px['slide-height'] -
  px['slide-top'] -
  px['head-height'] -
  px['head-padding'] -
  px['head-line'] -
  px['body-top-dense'] -
  px['body-end'] -
  px['foot-height']
// More lines than these below an icon, and words are read in wide cards.
const mostLines = 2
// Terms of a glossary are kept whole, of which nothing is known here.
const sure = 0.85

/** How tiles stand: high, with the icon above their words, or wide, two in a row with the icon beside them. */
export type TileShape = 'high' | 'wide'

/** The shape in which the longest words of a list of tiles read best, in a language. */
export function tileShape(blocks: readonly Block[], language: string): TileShape {
  const items = itemsOf(blocks)
  if (items.length === 4) return 'wide'
  const room = highRoom(items.length)
  const isHigh = items.every(item => {
    const text = textOf(item)
    return (
      longestPiece(text, 700, language).width * px['tile-small'] <= room &&
      linesOf(text, px['tile-text'], room * sure, 700, language) <= mostLines
    )
  })
  return isHigh ? 'high' : 'wide'
}

/** Whether the words of wide tiles are set smaller and closer still, as the slide has no more room. */
export function areTight(blocks: readonly Block[], language: string): boolean {
  const lines = lineHeights(language)
  const text = textSteps(language)['text-dense']
  const dense = { text, gap: px['gap-dense'], air: 0, line: lines.dense, smallLine: lines.small, language }
  return wideRows(itemsOf(blocks), 'card-small', language) + restHeight(blocks, dense) > room
}

/** The height in px of a list as tiles and what stands below it, at the larger or the smaller step; infinite where a word is wider than its tile. */
export function tilesHeight(blocks: readonly Block[], size: Sizes, isLarge: boolean): number {
  const items = itemsOf(blocks)
  const { language } = size
  const rest = restHeight(blocks, size)
  if (tileShape(blocks, language) === 'high')
    return rest + highRows(items, px[isLarge ? 'tile-text' : 'tile-small'], language)
  const step = isLarge ? 'tile-text' : areTight(blocks, language) ? 'tile-small' : 'card-small'
  return rest + wideRows(items, step, language)
}

function restHeight(blocks: readonly Block[], size: Sizes): number {
  const others = blocks.filter(({ type }) => type !== 'list')
  return others.length > 0 ? size.gap + stackHeight(others, size, width) : 0
}

function highRows(items: readonly ListItem[], set: number, language: string): number {
  const icon = items.some(hasIcon) ? px['column-icon'] + px['tile-inner-gap'] : 0
  const around = icon + 2 * (px['tile-padding'] + edge)
  const row = { across: acrossOf(items.length), around, gap: px['tile-gap'] }
  return rowsHeight(items, row, { set, room: highRoom(items.length) }, language)
}

function wideRows(
  items: readonly ListItem[],
  step: 'tile-text' | 'card-small' | 'tile-small',
  language: string
): number {
  const icon = items.some(hasIcon) ? px['card-icon'] + px['card-inner-gap'] : 0
  const room = (width - px['card-gap']) / 2 - 2 * (px['tile-padding'] + edge) - icon
  const padding = px[step === 'tile-small' ? 'card-padding-tight' : 'card-padding']
  const row = {
    across: 2,
    around: 2 * (padding + edge),
    gap: px[step === 'tile-small' ? 'card-gap-tight' : 'card-gap']
  }
  return rowsHeight(items, row, { set: px[step], room }, language)
}

interface Row {
  readonly across: number
  /** What stands around words, in px, and between rows. */
  readonly around: number
  readonly gap: number
}

interface Words {
  readonly set: number
  readonly room: number
}

function rowsHeight(items: readonly ListItem[], { across, around, gap }: Row, words: Words, language: string): number {
  const tall = Math.max(0, ...items.map(item => wordsHeight(textOf(item), words, language)))
  const rows = Math.ceil(items.length / across)
  return rows * (around + tall) + gap * (rows - 1)
}

function wordsHeight(text: string, { set, room }: Words, language: string): number {
  const { head, detail } = headAndDetail(text)
  if (longestPiece(text, 700, language).width * set > room) return Number.POSITIVE_INFINITY
  const lines =
    linesOf(head, set, room, 700, language) + (detail === '' ? 0 : linesOf(detail.trim(), set, room, 400, language))
  return lines * set * lineHeights(language).diagram
}

function acrossOf(count: number): number {
  return count === 2 ? 2 : 3
}

function highRoom(count: number): number {
  const across = acrossOf(count)
  return (width - px['tile-gap'] * (across - 1)) / across - 2 * (px['tile-padding'] + edge)
}

function hasIcon({ data }: ListItem): boolean {
  return data?.icon !== undefined
}
