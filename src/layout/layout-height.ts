import type { ListItem } from 'mdast'
import type { Block, Column } from '../deck/blocks.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { all, textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { half, stackHeight } from './block-height.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { careHeight } from './care-lines.js'
import { columnRooms, columnText, columnTextIn, widerColumn } from './column-shares.js'
import { figuresHeight } from './figures.js'
import { heightOf as numberHeight, numberLook } from './number-look.js'
import { photo } from './photo-sizes.js'
import { quotationHeight } from './quotation-size.js'
import { sentencesOf } from './sentences.js'
import type { SlideLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'
import { tilesHeight } from './tiles.js'

const width = px['slide-width'] - 2 * px.edge
// What lines need of a part's bar beside its words: its number, and its minutes.
const besidePart = 1.2 * px['text-normal'] + 20 + 170
const codeSize = 260
const cardPadding = 40
const cardIcon = 88
// The bar above a statement on a photo.
const aboveOnPhoto = 38

/** How a slide's text is set: `isLarge` is the first of the two steps that each role has. */
export interface Setting {
  readonly size: Sizes
  readonly isLarge: boolean
  /** The height in px between the title and the foot of the slide. */
  readonly room: number
  /** The width in px that words keep to on a photo; absent where they have the whole width. */
  readonly onPhoto?: number
  /** Whether a short list is asked for in rows, and not in tiles. */
  readonly inRows?: boolean
}

/**
 * The height in px that the blocks below a title need in a layout with a point, where its words stand at the larger or the smaller step;
 * infinite where a word is wider than its place. Undefined for a layout that sets its blocks one below the other.
 */
export function layoutHeight(layout: SlideLayout, blocks: readonly Block[], setting: Setting): number | undefined {
  const measure = heights[layout]
  return measure?.(blocks, setting)
}

const heights: Partial<Readonly<Record<SlideLayout, (blocks: readonly Block[], setting: Setting) => number>>> = {
  statement: (blocks, { size: { language }, isLarge, onPhoto }) => {
    if (onPhoto !== undefined) {
      const large = onPhoto <= photo.slim ? 'photo-statement-slim' : 'photo-statement'
      return words(textOf(blocks), px[isLarge ? large : 'photo-statement-small'], onPhoto, language) + aboveOnPhoto
    }
    const room = px['statement-width'] - px['statement-line'] - px['statement-inset']
    const size = px[isLarge ? 'statement-large' : 'statement-small']
    return total(sentencesOf(textOf(blocks)).map(sentence => words(sentence, size, room, language)))
  },

  number: (blocks, { size, room, onPhoto }) => {
    const place = { language: size.language, width: onPhoto ?? width, room, isOnPhoto: onPhoto !== undefined }
    const look = numberLook(blocks, place)
    if (look) return numberHeight(blocks, look, place)
    // A figure stands on one line as long as it can.
    const [figure, ...meaning] = blocks
    const tall = words(figure ? textOf(figure) : '', photo.figure, place.width, size.language)
    return tall + stackHeight(meaning, { ...size, text: textSteps(size.language).lead }, place.width)
  },

  figures: figuresHeight,

  quotation: quotationHeight,

  tiles: tilesHeight,

  comparison: (blocks, { size }) => {
    const others = blocks.filter(({ type }) => type !== 'columns')
    const rest = others.length > 0 ? size.gap + stackHeight(others, size, width) : 0
    return rest + comparedHeight(all(blocks, 'column'), size)
  },

  agenda: (blocks, { size }) => {
    const room = width - 2 * px['bar-inset'] - px['bar-line'] - besidePart
    const items = itemsOf(blocks.flatMap(block => (block.type === 'scope' ? block.children : [])))
    const tall = Math.max(0, ...items.map(item => itemHeight(item, size, room))) + 2 * px['bar-padding']
    return items.length * tall + px['bar-gap'] * Math.max(0, items.length - 1)
  },

  care: (blocks, { size, onPhoto }) => careHeight(blocks, size, onPhoto),

  closing: (blocks, { size: { language } }) => {
    const said = saidOnCard(blocks)
    const text = contactText(blocks, language)
    const tall =
      total(said.map(block => lines(block, text, cardRoom(blocks), language))) + 16 * Math.max(0, said.length - 1)
    return Math.max(tall, hasCode(blocks) ? codeSize : cardIcon) + 2 * cardPadding
  }
}

// Of a contact that keeps to its line only when it is smaller than a lead. Brackets around a blank take 2 em.
const smallContact = 40

/** The size in px of what stands on the card of a last slide: smaller where one line then holds what else would break. */
export function contactText(blocks: readonly Block[], language: string): number {
  const { lead } = textSteps(language)
  const [first, ...others] = saidOnCard(blocks)
  if (!first || others.length > 0) return lead
  const brackets = 2 * all([first], 'blank').length
  const count = (size: number) => linesOf(textOf(first), size, cardRoom(blocks) - brackets * size, 400, language)
  return count(lead) > 1 && count(smallContact) === 1 ? smallContact : lead
}

// The picture of a last slide stands beside its title.
function saidOnCard(blocks: readonly Block[]): Block[] {
  return blocks.filter(block => !isPictureAlone(block))
}

function hasCode(blocks: readonly Block[]): boolean {
  return all(blocks, 'link').length > 0
}

function cardRoom(blocks: readonly Block[]): number {
  const code = hasCode(blocks) ? codeSize + cardPadding : 0
  return px['slide-width'] - 2 * (px.edge + cardPadding) - cardIcon - cardPadding - code
}

/** The height of two columns, whose rows begin at one height where both hold a list below their heads. Those of a kind are panels. */
function comparedHeight(columns: readonly Column[], set: Sizes): number {
  const isPanel = columns.some(({ kind }) => kind !== undefined)
  const wider = widerColumn(columns, set.language)
  const rooms = isPanel ? columnRooms(wider) : [half(width), half(width)]
  const room = Math.min(...rooms)
  const heads = columns.map(({ children: [head] }) => (head ? words(textOf(head), set.text, room, set.language) : 0))
  const [icon, inHead] = columns.some(one => one.icon)
    ? [em['kind-icon'] * set.text, px['kind-head-icon']]
    : [0, px['kind-head']]
  const around = isPanel ? 2 * (inHead + px['kind-line']) + px['kind-end'] : 0
  const head = Math.max(isPanel ? icon : 0, ...heads) + px['column-gap'] + around
  const text = columnTextIn(set.text, columnText(columns, wider, set.language))
  const size = isPanel ? { ...set, text, line: set.smallLine } : set
  const below = columns.map(({ children }) => children.slice(1))
  if (!below.every(([list, ...others]) => list?.type === 'list' && others.length === 0))
    return (
      head +
      Math.max(0, ...below.map((rest, at) => stackHeight(rest, { ...size, gap: px['column-gap'] }, rooms[at] ?? room)))
    )
  const lists = below.map(itemsOf)
  const rows = Array.from({ length: Math.max(0, ...lists.map(list => list.length)) }, (_, row) =>
    Math.max(...lists.map(list => itemHeight(list[row], size, room - besideIcon(list[row], size))))
  )
  return head + total(rows.map(tall => tall + 2 * em['row-padding'] * size.text + size.air + px['row-line']))
}

function besideIcon(item: ListItem | undefined, size: Sizes): number {
  return item?.data?.icon === undefined ? 0 : em['row-icon'] * size.text
}

function itemHeight(item: ListItem | undefined, size: Sizes, room: number): number {
  return item ? stackHeight(item.children, { ...size, gap: 0 }, room) : 0
}

/** The height of bold words, infinite where one of them is wider than its place. */
function words(text: string, set: number, room: number, language: string): number {
  if (longestPiece(text, 700, language).width * set > room) return Number.POSITIVE_INFINITY
  return linesOf(text, set, room, 700, language) * set * lineHeights(language).title
}

function lines(block: Block, set: number, room: number, language: string): number {
  return linesOf(textOf(block), set, room, 400, language) * set * lineHeights(language).dense
}
