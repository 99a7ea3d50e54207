import type { Item, Lettering } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { shortAnswers, widthOnWay } from './short-answers.js'

export interface Column {
  readonly x: number
  readonly width: number
}
export const nowhere: Column = { x: 0, width: 0 }

/** From a box to the next, in px: of an arrow there is more than its head. */
export const gap = 48
/** Where ways part and meet: what is level on both sides of the turn is long enough to be seen. */
const turningGap = 76
/** From a question to where its ways part, where its answers lie on them. */
export const toTurn = 32
/** An arrow begins at the edge of a box, and its point is as near as this to the next, in px. */
export const clear = 1
/** Beside the words of a question, in px: its sides are pointed. */
export const besideQuestion = 28
/** By how much needs may differ in columns of one width. */
const alike = 1.8
/** How far columns of different widths are as wide as they ask for, where steps are all there is. */
const asked = { row: 0.75, questions: 0.5 }
/** By which the widths of columns are shared out: words at this size, in about so many lines, with the room around them. */
export const counted = { text: 36, detail: 30, lines: 2.4, question: 70, tile: 40 }

/** What stands in a column of a path. */
export interface PathColumn {
  readonly texts: readonly string[]
  readonly kind: 'step' | 'question' | 'answer'
}

/** The columns that an item takes: answers on ways stand outside of them. */
export function pathColumns(item: Item, lettering: Lettering): PathColumn[] {
  const { text, children } = item
  if (children.length === 0) return [{ texts: [text], kind: 'step' }]
  const areShort = shortAnswers(item, lettering) !== undefined
  const answers = children.map(child => (areShort ? headAndDetail(child.text).detail.trim() : child.text))
  return [
    { texts: [text], kind: 'question' },
    { texts: answers, kind: 'answer' }
  ]
}

/** A column for each item, and one for the answers of each question. */
export function columnsOf(items: readonly Item[], width: number, lettering: Lettering): Column[] {
  const needs = items
    .flatMap(item => pathColumns(item, lettering))
    .map(({ texts, kind }) => need(texts, lettering) + (kind === 'question' ? counted.question : counted.tile))
  const gaps = items.flatMap(item => (item.children.length > 0 ? gapsAround(item, lettering) : [gap])).slice(0, -1)
  const room = width - gaps.reduce((sum, one) => sum + one, 0)
  const whole = needs.reduce((sum, one) => sum + one, 0) || 1
  const even = room / needs.length
  // Columns that differ by little would look uneven by mistake: they are drawn towards their mean.
  const isRoomy = Math.max(...needs) <= Math.min(even, alike * Math.min(...needs))
  const share = items.length === needs.length ? asked.row : asked.questions
  let x = 0
  return needs.map((one, index) => {
    const column = { x, width: isRoomy ? even : share * ((room * one) / whole) + (1 - share) * even }
    x += column.width + (gaps[index] ?? 0)
    return column
  })
}

/** Before and behind the answers to a question: ways turn where several stand one above the other. */
function gapsAround(item: Item, lettering: Lettering): [number, number] {
  const usual = item.children.length > 1 ? turningGap : gap
  const tag = shortAnswers(item, lettering)
  return [tag === undefined ? usual : toTurn + widthOnWay(tag) + clear, usual]
}

/** The width in px that the words of a column ask for: of its longest word at least. */
function need(texts: readonly string[], { boxOf }: Lettering): number {
  const widths = texts.flatMap(text => {
    const { head, detail } = headAndDetail(text)
    const parts = [[head, counted.text] as const, [detail.trim(), counted.detail] as const]
    return parts.flatMap(([words, size]) =>
      words === '' ? [] : [boxOf([words], size, 1).width, boxOf([words], size, 10_000).width / counted.lines]
    )
  })
  return Math.max(...widths)
}
