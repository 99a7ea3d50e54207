import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { type Script, scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'
import { hasIcon } from './tile-words.js'

// Widths of letters are estimates: in em.
const reserve = 0.12

/** Whether each of several points names before a colon what it is about, so that these names stand in a column of their own. */
export function areHeaded(blocks: readonly Block[], language: string): boolean {
  const items = itemsOf(blocks)
  return (
    items.length > 1 &&
    items.every(item => {
      const { head, detail } = partsOf(item)
      const isWhole = longestPiece(head, 700, language).width * px['text-normal'] <= headColumn(items, language)
      return head !== '' && detail !== '' && isWhole
    })
  )
}

// Columns for names, in px. The widest leaves a little less where discs with icons stand before it.
const narrow = [224, 264, 304]
// Widths of bold letters are estimates.
const surelyName = 0.99
// A name and what it names are two columns to the eye, in px more than their gap.
const nameAir = 10
// A name that what follows it has marks for keeps as clear of these.
const markAir = 32
// Where a name takes a second line, one in which no other does.
const broken = [304, 320, 338, 354]
const widest = { plain: 384, withIcons: 372 }

/** The width in px of the column for the names of points: a narrow one where each name keeps to one line of it, so that more is left to what it names. */
export function headColumn(
  items: readonly ListItem[],
  language: string,
  size = textSteps(language)['text-normal']
): number {
  const names = items.map(item => partsOf(item).head)
  const longest = Math.max(...names.map(name => textWidth(name, 700) * size))
  const marked = names.filter((name, at) => name === names[at + 1])
  const least = Math.max(0, ...marked.map(name => textWidth(name, 700) * size + markAir))
  const most = widest[items.some(hasIcon) ? 'withIcons' : 'plain']
  const linesIn = (width: number) => total(names.map(name => linesOf(name, size, width * surelyName, 700, language)))
  return (
    narrow.find(width => Math.max(longest + nameAir, least) <= width) ??
    broken.find(width => least <= width && linesIn(width) === linesIn(most)) ??
    most
  )
}

/** How a few headed points look that have more room than running text needs: their size and the column for their names in px. */
export interface LargeHeaded {
  readonly text: number
  readonly column: number
}

const mostLarge = 5

/** The largest sizes, of some, in which each of a few points and each of their names keeps to one line of a slide; undefined where none is. */
export function largeHeaded(
  items: readonly ListItem[],
  sizes: readonly number[],
  language: string
): LargeHeaded | undefined {
  if (items.length > mostLarge) return undefined
  return sizes
    .map(text => ({ text, column: headColumn(items, language, text) }))
    .find(({ text, column }) => {
      const room = roomBeside(items, column)
      return items.map(partsOf).every(({ head, detail }) => {
        return (
          linesOf(head, text, column, 700, language) === 1 && linesOf(detail, text, room * surely, 400, language) === 1
        )
      })
    })
}

// A line that is just filled may break in a browser.
const surely = 0.98

/** The room in px beside a column of names, in a box `width` px wide. With icons points stand in bands, of which each has its icon in a solid cell. */
export function roomBeside(
  items: readonly ListItem[],
  column: number,
  width = px['slide-width'] - 2 * px.edge
): number {
  const band = items.some(hasIcon) ? px['head-icon'] + px['head-end'] : 0
  return width - band - column - px['head-gap']
}

/** The height in px of points with their names beside them, in a box `room` px wide. Names may be larger than what they name. */
export function headedHeight(
  blocks: readonly Block[],
  { text, air, language }: Sizes,
  room: number,
  name = text
): number {
  const column = headColumn(itemsOf(blocks), language, name)
  const beside = roomBeside(itemsOf(blocks), column, room)
  const rows = itemsOf(blocks).map((item, index, items) => {
    const { head, detail } = partsOf(item)
    const before = items[index - 1]
    // A name that repeats the one before it is not shown.
    const isShown = !before || partsOf(before).head !== head
    return Math.max(
      isShown ? linesOf(head, name, column, 700, language) * name : 0,
      linesOf(detail, text, beside * surely, 400, language) * text
    )
  })
  const tall = total(rows)
  // Bands have their air above the first row and below the last as well.
  const airs = rows.length - (itemsOf(blocks).some(hasIcon) ? 0 : 1)
  return (
    tall * lineHeights(language).diagram +
    (text * em['point-gap'] + air) * Math.max(0, airs) +
    text * reserve +
    keptBelow
  )
}

/** The size in px of names and of what they name, larger than dense text. */
export interface HeadedSizes {
  readonly name: number
  readonly text: number
}

const steps: Readonly<Record<Script, readonly HeadedSizes[]>> = {
  alphabetic: [
    { name: 36, text: 36 },
    { name: 36, text: 34 },
    { name: 34, text: 34 },
    { name: 34, text: 32 }
  ],
  arabic: [
    { name: 41, text: 41 },
    { name: 41, text: 38 },
    { name: 38, text: 38 },
    { name: 38, text: 36 }
  ],
  ideographic: [
    { name: 42, text: 42 },
    { name: 42, text: 40 },
    { name: 40, text: 40 }
  ]
}
// What their last row keeps free below it, in px.
const keptBelow = 12
// Rows with nothing between their words and their lines look crowded: in px of each.
const leastAir = 18
// What the sheet keeps free below them, which end at no line of their own: in px.
const below = 8

/** How large points with their names beside them stand where text is dense, in a room in px; undefined where they fill it at that size. */
export function headedSizes(blocks: readonly Block[], dense: Sizes, room: Room): HeadedSizes | undefined {
  return steps[scriptOf(dense.language)].find(
    ({ name, text }) => headedHeight(blocks, { ...dense, text, air: leastAir }, room.width, name) <= room.height - below
  )
}

/** What there is for points, in px. */
interface Room {
  readonly width: number
  readonly height: number
}

function partsOf(item: ListItem): { readonly head: string; readonly detail: string } {
  const { head, detail } = headAndDetail(textOf(item))
  return { head: head.trim(), detail: detail.trim() }
}

/** How far in em takeaways without such a column stand behind where their marks begin: an icon has a disc, which is wider than a square. */
export function pointInset(items: readonly ListItem[]): number {
  return em[items.some(hasIcon) ? 'point-inset' : 'takeaway-inset']
}
