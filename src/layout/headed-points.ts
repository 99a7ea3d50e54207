import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'
import { hasIcon } from './tile-words.js'

/** Whether each of several points names before a colon what it is about, so that these names stand in a column of their own. In bands with icons a sentence may stand among them. */
export function areHeaded(blocks: readonly Block[], language: string): boolean {
  const items = itemsOf(blocks)
  const named = items.filter(item => isNamed(partsOf(item)))
  if (items.length < 2 || named.length * 2 <= items.length) return false
  if (named.length < items.length && !items.every(hasIcon)) return false
  return named.every(item => longestPiece(partsOf(item).head, 700, language).width * px['text-normal'] <= widest)
}

/** A name and all that is said of it, by points that repeat it one after the other. A sentence has no details. */
export interface Row {
  readonly head: string
  readonly details: readonly string[]
}

/** The rows of points: those that repeat the name before them are one with it. */
export function rowsOf(items: readonly ListItem[]): Row[] {
  const rows: Row[] = []
  for (const item of items) {
    const { head, detail } = partsOf(item)
    const before = rows.at(-1)
    if (detail === '' || before?.head !== head) rows.push({ head, details: detail === '' ? [] : [detail] })
    else rows.splice(-1, 1, { head, details: [...before.details, detail] })
  }
  return rows
}

// Columns for names, in px, beside those in which one of them just keeps to its line.
const [narrowest, widest] = [224, 380]
const columns = Array.from({ length: 14 }, (_, step) => narrowest + 12 * step)
// A name and what it names are two columns to the eye, in px more than their gap. Widths of bold letters are estimates, too.
const nameAir = 3

/** The sizes in px of names and of what they name. */
export interface HeadedSizes {
  readonly name: number
  readonly text: number
}

/** The width in px of the column for the names of points: the narrowest in which rows are low and few lines break. */
export function headColumn(
  items: readonly ListItem[],
  language: string,
  sizes: HeadedSizes = sameSizes(language),
  width = bodyWidth
): number {
  const rows = rowsOf(items)
  const named = rows.filter(({ details }) => details.length > 0)
  const whole = Math.max(...named.map(({ head }) => longestPiece(head, 700, language).width)) * sizes.name
  const exact = named.map(({ head }) => Math.ceil(textWidth(head, 700) * sizes.name + nameAir))
  const [first = 0, ...others] = [...new Set([...columns, ...exact.filter(one => one > narrowest && one < widest)])]
    .filter(column => column >= whole + nameAir)
    .sort((one, other) => one - other)
  const costOf = (column: number) => {
    const measure = { ...sizes, language, column, beside: roomBeside(items, column, width) }
    const lines = rows.flatMap(row => [nameLines(row, measure), ...detailLines(row, measure)])
    return total(rows.map(row => rowHeight(row, measure))) + total(lines) / 1000
  }
  return first === 0 ? widest : others.reduce((best, next) => (costOf(next) < costOf(best) ? next : best), first)
}

const bodyWidth = px['slide-width'] - 2 * px.edge
const sameSizes = (language: string): HeadedSizes => {
  const text = textSteps(language)['text-normal']
  return { name: text, text }
}

/** How a row is measured: sizes and widths in px. */
export interface RowMeasure extends HeadedSizes {
  readonly language: string
  readonly column: number
  readonly beside: number
}

// A line that is just filled may break in a browser.
const surely = 0.992
// Two points of one name have a thin line between them: in px, with what is around it.
const betweenPoints = 18

/** The lines of a row's name. A sentence has the room of both columns. */
export function nameLines({ head, details }: Row, { name, language, column, beside }: RowMeasure): number {
  const width = details.length > 0 ? column - nameAir : (column + px['head-gap'] + beside) * surely
  return linesOf(head, name, width, 700, language)
}

/** The lines of each of a row's details. */
export function detailLines({ details }: Row, { text, beside, language }: RowMeasure): number[] {
  return details.map(detail => linesOf(detail, text, beside * surely, 400, language))
}

function rowHeight(row: Row, measure: RowMeasure): number {
  const line = lineHeights(measure.language).diagram
  const said = total(detailLines(row, measure)) * measure.text * line
  const between = betweenPoints * Math.max(0, row.details.length - 1)
  return Math.max(nameLines(row, measure) * measure.name * line, said + between)
}

/** The room in px beside a column of names, in a box `width` px wide. With icons points stand in bands, of which each has its icon in a solid cell. */
export function roomBeside(items: readonly ListItem[], column: number, width = bodyWidth): number {
  const band = items.some(hasIcon) ? px['head-icon'] + px['head-end'] : 0
  return width - band - column - px['head-gap']
}

// Widths of letters are estimates: in em.
const reserve = 0.12
// What their last row keeps free below it, in px.
const keptBelow = 12

/** The height in px of points with their names beside them, in a box `room` px wide. Names may be larger than what they name. */
export function headedHeight(
  blocks: readonly Block[],
  { text, air, language }: Sizes,
  room: number,
  name = text
): number {
  const items = itemsOf(blocks)
  const rows = rowsOf(items)
  const column = headColumn(items, language, { name, text }, room)
  const measure = { name, text, language, column, beside: roomBeside(items, column, room) }
  const tall = total(rows.map(row => rowHeight(row, measure)))
  // Bands have their air above the first row and below the last as well.
  const airs = rows.length - (items.some(hasIcon) ? 0 : 1)
  return tall + (text * em['point-gap'] + air) * Math.max(0, airs) + text * reserve + keptBelow
}

interface Parts {
  readonly head: string
  readonly detail: string
}

function partsOf(item: ListItem): Parts {
  const { head, detail } = headAndDetail(textOf(item))
  return { head: head.trim(), detail: detail.trim() }
}

const isNamed = ({ head, detail }: Parts) => head !== '' && detail !== ''

/** How far in em takeaways without such a column stand behind where their marks begin: an icon has a disc, which is wider than a square. */
export function pointInset(items: readonly ListItem[]): number {
  return em[items.some(hasIcon) ? 'point-inset' : 'takeaway-inset']
}
