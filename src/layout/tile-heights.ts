import type { ListItem } from 'mdast'
import { isBand } from '../deck/band.js'
import type { Block } from '../deck/blocks.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'
import { noteHeight } from './tile-note.js'
import { hasIcon, headLines, lightWeight, partsOf } from './tile-words.js'

export const tilesWidth = px['slide-width'] - 2 * px.edge
const width = tilesWidth
/** More rows than these stand in two columns. */
export const mostRows = 5

/** How tiles stand: high, with the icon above their words; wide, two in a row with the icon beside them; or in rows, one below the other. */
export type TileShape = 'high' | 'wide' | 'rows'

/** How close tiles stand, and words to the edges of theirs: the least only where a slide has no more room. */
export type TileSpacing = 'wide' | 'close' | 'closer' | 'tight'

/** How a list of tiles is drawn. */
export interface TilesLook {
  readonly shape: TileShape
  /** Size of the words in px; high tiles have the two steps of the sheet. */
  readonly text?: number
  readonly spacing: TileSpacing
  /** Whether each is an outline with its icon in a solid column: words alone, where nothing explains them. */
  readonly hasColumn: boolean
}

// Of the size of its head.
const detailShare = 0.88

// Of outlines, so many are large and solid.
const solid = 4

/** Whether words stand in regular letters: in rows and outlines, where no item has a detail that its head is told from. */
export function isLight(items: readonly ListItem[], { shape, hasColumn }: Sized): boolean {
  const isOpen = shape === 'rows' || (hasColumn === true && items.length !== solid)
  return isOpen && items.every(item => partsOf(item).detail === '')
}

/** What decides how high tiles are. */
export type Sized = Pick<TilesLook, 'shape' | 'spacing'> & Partial<TilesLook> & { readonly areEven?: boolean }

/** The height in px of tiles in a look and of what stands below them. */
export function heightOf(blocks: readonly Block[], look: Sized, size: Sizes): number {
  const items = itemsOf(blocks)
  const rows = look.shape === 'rows' ? rowsOf : wideRows
  return restHeight(blocks, size, look.spacing) + rows(items, look, size.language)
}

/** The height in px of what stands below a list of tiles, with what is kept free above it. */
export function restHeight(blocks: readonly Block[], size: Sizes, spacing: TileSpacing): number {
  const others = blocks.filter(({ type }) => type !== 'list')
  const heights = others.map(block =>
    block.type === 'callout' && block.kind === 'note' ? noteHeight(block, size) : stackHeight([block], size, width)
  )
  const gap = others.some(block => block.type === 'callout' && isBand(block))
    ? Math.max(size.gap, gapOf(spacing))
    : size.gap
  return heights.reduce((sum, height) => sum + gap + height, 0)
}

/** The height in px that a list in high tiles takes with words at a size, and what stands below it. */
export function highHeight(blocks: readonly Block[], set: number, size: Sizes): number {
  return restHeight(blocks, size, 'wide') + highRows(itemsOf(blocks), set, size.language)
}

function highRows(items: readonly ListItem[], set: number, language: string): number {
  const isOne = isOneRow(items)
  const [disc, gap, padding] = isOne
    ? [px['single-disc'], px['single-inner-gap'], px['single-padding']]
    : [px['tile-disc'], px['tile-inner-gap'], px['tile-padding']]
  const around = (items.some(hasIcon) ? disc + gap : 0) + 2 * (padding + px['card-line'])
  const row = { across: acrossOf(items.length), around, gap: px['tile-gap'], areEqual: true }
  const tall = rowsHeight(items, row, { set, room: highRoom(items.length) }, language)
  return isOne ? Math.max(px['single-height'], tall) : tall
}

/** Whether high tiles stand in one row, in which all is larger. */
export function isOneRow(items: readonly ListItem[]): boolean {
  return items.length <= 3
}

function wideRows(items: readonly ListItem[], look: Sized, language: string): number {
  const { spacing, text: set = 0, hasColumn = false, areEven = false } = look
  const around = 2 * (paddings[spacing] + px['card-line'])
  const least = hasColumn ? px['card-icon'] : discOf(items, spacing)
  const row = { across: 2, around, gap: gapOf(spacing), least, areEqual: areEven }
  return rowsHeight(items, row, { set, room: wordsRoom(items, look), isRegular: isLight(items, look) }, language)
}

/** The room in px that words have beside their icon, in wide tiles or in rows. */
export function wordsRoom(items: readonly ListItem[], { shape, spacing, hasColumn = false }: Sized): number {
  if (shape === 'rows') {
    const across = acrossRows(items.length)
    const each = (width - px['rows-gap'] * (across - 1)) / across
    return each - (items.some(hasIcon) ? px['row-disc'] + px['row-inner-gap'] : 0)
  }
  const column = px[items.length === solid ? 'solid-column' : 'card-column']
  const beside = hasColumn
    ? column + px['card-inner-gap'] + px['card-padding'] + 2 * px['card-line']
    : besideWords(discOf(items, spacing))
  return (width - px['card-gap']) / 2 - beside
}

function discOf(items: readonly ListItem[], spacing: TileSpacing): number {
  return items.some(hasIcon) ? px[spacing === 'tight' ? 'card-disc-tight' : 'card-disc'] : 0
}

/** How many rows stand side by side: of six, three below each other are read at a glance. */
function acrossRows(count: number): number {
  return count > mostRows ? 2 : 1
}

/** The height in px of items that each have a row, with a line between two: as high as its words each, or as those of the row beside it. */
function rowsOf(items: readonly ListItem[], look: Sized, language: string): number {
  const disc = items.some(hasIcon) ? px['row-disc'] : 0
  const words = { set: look.text ?? 0, room: wordsRoom(items, look), isRegular: isLight(items, look) }
  const tall = items.map(item => Math.max(disc, wordsHeight(item, words, language)))
  const count = Math.ceil(items.length / acrossRows(items.length))
  const rows = tall.slice(0, count).map((height, at) => Math.max(height, tall[at + count] ?? 0))
  return total(rows) + 2 * px['card-padding-tight'] * count + px['row-line'] * (count - 1)
}

const paddings: Readonly<Record<TileSpacing, number>> = {
  wide: px['card-padding'],
  close: px['card-padding'],
  closer: px['card-padding-close'],
  tight: px['card-padding-tight']
}

function gapOf(spacing: TileSpacing): number {
  return px[spacing === 'wide' ? 'card-gap' : 'card-gap-tight']
}

/** What a wide tile has beside its words, in px. */
function besideWords(disc: number): number {
  return 2 * (px['tile-padding'] + px['card-line']) + (disc > 0 ? disc + px['card-inner-gap'] : 0)
}

interface Row {
  readonly across: number
  /** What stands around words, in px, and between rows. */
  readonly around: number
  readonly gap: number
  /** The least that stands there, in px. */
  readonly least?: number
  /** Whether all are as high as the highest, whatever their words need. */
  readonly areEqual?: boolean
}

interface Words {
  readonly set: number
  readonly room: number
  readonly isRegular?: boolean
}

function rowsHeight(
  items: readonly ListItem[],
  { across, around, gap, least = 0, areEqual = false }: Row,
  words: Words,
  language: string
): number {
  const tall = items.map(item => Math.max(least, wordsHeight(item, words, language)))
  const rows = tall.flatMap((_, at) => (at % across === 0 ? [Math.max(...tall.slice(at, at + across)) + around] : []))
  const sum = areEqual ? rows.length * Math.max(...rows) : total(rows)
  return sum + gap * (rows.length - 1)
}

/** The height in px of the words of a tile; infinite where one of them is wider than its room. */
export function wordsHeight(item: ListItem, { set, room, isRegular }: Words, language: string): number {
  const { head, detail } = partsOf(item)
  const weight = isRegular ? lightWeight(item) : 700
  if (longestPiece(textOf(item), weight, language).width * set > room) return Number.POSITIVE_INFINITY
  const small = detailSize(set, language)
  const lines = lineHeights(language)
  const below = detail === '' ? 0 : linesOf(detail, small, room, 400, language) * small * lines.small
  return headLines(head, { set, room, weight }, language) * set * lines.diagram + below
}

/** The size in px of the detail of a tile whose head is set at a size: a step below it, within the sizes of running text. */
export function detailSize(set: number, language: string): number {
  const { 'text-beside': least, 'text-dense': most } = textSteps(language)
  return Math.min(most, Math.max(least, detailShare * set))
}

function acrossOf(count: number): number {
  return count === 2 ? 2 : 3
}

/** The width in px that words have in one of so many high tiles. */
export function highRoom(count: number): number {
  const across = acrossOf(count)
  return (width - px['tile-gap'] * (across - 1)) / across - 2 * (px['tile-padding'] + px['card-line'])
}
