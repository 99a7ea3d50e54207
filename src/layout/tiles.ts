import type { ListItem } from 'mdast'
import { isBand } from '../deck/band.js'
import type { Block, Callout } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
// Below a title, as layout has it where text is dense.
const bodyRoom =
  px['slide-height'] -
  px['slide-top'] -
  px['head-height'] -
  px['head-padding'] -
  px['head-line'] -
  px['body-top-dense'] -
  px['body-end'] -
  px['foot-height']
// More lines than these below an icon, and words are read in wide cards. Ideographs say as much in half of the room, so that tiles stand alike in all languages.
const mostLines = { spaced: 2, ideographic: 1 }
// Terms of a glossary are kept whole, of which nothing is known here.
const sure = { spaced: 0.85, ideographic: 1 }
// The name of a note with its icon, in em: in the language with the longest.
const labelRoom = 8

/** The two steps of words in tiles, in px: as text is set, and smaller. */
function tileStep(step: 'large' | 'small', language: string): number {
  return textSteps(language)[step === 'large' ? 'tile-text' : 'tile-text-small']
}

/** How tiles stand: high, with the icon above their words; wide, two in a row with the icon beside them; or in rows, one below the other. */
export type TileShape = 'high' | 'wide' | 'rows'

/** The shape in which the longest words of a list of tiles read best, in a language. */
export function tileShape(blocks: readonly Block[], language: string): TileShape {
  const items = itemsOf(blocks)
  if (items.length === 4) return 'wide'
  const room = highRoom(items.length)
  const kind = scriptOf(language) === 'ideographic' ? 'ideographic' : 'spaced'
  const isHigh = items.every(item => {
    const text = textOf(item)
    return (
      longestPiece(text, 700, language).width * tileStep('small', language) <= room &&
      linesOf(text, tileStep('large', language), room * sure[kind], 700, language) <= mostLines[kind]
    )
  })
  if (isHigh) return 'high'
  // The last of an odd number would have a row to itself, and look forgotten.
  return items.length % 2 === 1 && rowsOf(items, language) + restHeight(blocks, denseSize(language)) <= bodyRoom
    ? 'rows'
    : 'wide'
}

/** Whether the words of wide tiles are set smaller and closer still, as the slide has no more room. */
export function areTight(blocks: readonly Block[], language: string): boolean {
  return wideRows(itemsOf(blocks), false, language) + restHeight(blocks, denseSize(language)) > bodyRoom
}

function denseSize(language: string): Sizes {
  const { dense, small } = lineHeights(language)
  const text = textSteps(language)['text-dense']
  return { text, gap: px['gap-dense'], air: 0, line: dense, smallLine: small, language }
}

/** The height in px of a list as tiles and what stands below it, at the larger or the smaller step; infinite where a word is wider than its tile. */
export function tilesHeight(blocks: readonly Block[], size: Sizes, isLarge: boolean): number {
  const items = itemsOf(blocks)
  const { language } = size
  const rest = restHeight(blocks, size)
  if (tileShape(blocks, language) === 'high')
    return rest + highRows(items, tileStep(isLarge ? 'large' : 'small', language), language)
  if (tileShape(blocks, language) === 'rows') return rest + rowsOf(items, language)
  return rest + wideRows(items, !isLarge && areTight(blocks, language), language)
}

function restHeight(blocks: readonly Block[], size: Sizes): number {
  const others = blocks.filter(({ type }) => type !== 'list')
  const heights = others.map(block =>
    block.type === 'callout' && block.kind === 'note' ? noteHeight(block, size) : stackHeight([block], size, width)
  )
  const gap = others.some(block => block.type === 'callout' && isBand(block))
    ? Math.max(size.gap, px['card-gap'])
    : size.gap
  return heights.reduce((sum, height) => sum + gap + height, 0)
}

/** A note below tiles has its name in its first line, or above where both do not fit into one. */
function noteHeight(note: Callout, { language, smallLine }: Sizes): number {
  const text = textSteps(language)['text-beside']
  const said = note.children.map(block => linesOf(textOf(block), text, width, 400, language))
  const isOne = note.children.length === 1 && linesOf(textOf(note), text, width - labelRoom * text, 400, language) === 1
  return (isOne ? 1 : 1 + said.reduce((sum, lines) => sum + lines, 0)) * text * smallLine
}

function highRows(items: readonly ListItem[], set: number, language: string): number {
  const icon = items.some(hasIcon) ? px['tile-disc'] + px['tile-inner-gap'] : 0
  const around = icon + 2 * px['tile-padding'] + px['tile-edge']
  const row = { across: acrossOf(items.length), around, gap: px['tile-gap'] }
  return rowsHeight(items, row, { set, room: highRoom(items.length) }, language)
}

function wideRows(items: readonly ListItem[], isTight: boolean, language: string): number {
  const disc = items.some(hasIcon) ? px[isTight ? 'card-disc-tight' : 'card-disc'] : 0
  const room = (width - px['card-gap']) / 2 - besideWords(disc)
  const padding = px[isTight ? 'card-padding-tight' : 'card-padding']
  const row = { across: 2, around: 2 * padding, gap: px[isTight ? 'card-gap-tight' : 'card-gap'], least: disc }
  return rowsHeight(items, row, { set: tileStep(isTight ? 'small' : 'large', language), room }, language)
}

/** The height in px of tiles that each have a row to themselves. */
function rowsOf(items: readonly ListItem[], language: string): number {
  const disc = items.some(hasIcon) ? px['card-disc-tight'] : 0
  const row = { across: 1, around: 2 * px['card-padding-tight'], gap: px['card-gap-tight'], least: disc }
  return rowsHeight(items, row, { set: tileStep('large', language), room: width - besideWords(disc) }, language)
}

/** What a wide tile has beside its words, in px. */
function besideWords(disc: number): number {
  return px['tile-edge'] + 2 * px['tile-padding'] + (disc > 0 ? disc + px['card-inner-gap'] : 0)
}

interface Row {
  readonly across: number
  /** What stands around words, in px, and between rows. */
  readonly around: number
  readonly gap: number
  /** The least that stands there, in px. */
  readonly least?: number
}

interface Words {
  readonly set: number
  readonly room: number
}

function rowsHeight(
  items: readonly ListItem[],
  { across, around, gap, least = 0 }: Row,
  words: Words,
  language: string
): number {
  const tall = Math.max(least, ...items.map(item => wordsHeight(textOf(item), words, language)))
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
  return (width - px['tile-gap'] * (across - 1)) / across - 2 * px['tile-padding']
}

function hasIcon({ data }: ListItem): boolean {
  return data?.icon !== undefined
}
