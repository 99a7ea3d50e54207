import type { Item, Lettering } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { shortAnswers } from './short-answers.js'

export interface Column {
  readonly x: number
  readonly width: number
}
export const nowhere: Column = { x: 0, width: 0 }

/** Between steps in one row, and where there are questions, whose words have more need of the width. */
const gaps = { row: 48, questions: 34 }
/** Where ways part and meet: what is level on both sides of the turn is long enough to be seen. */
const turningGap = 61
/** From a question to where its ways part, where its answers lie on them. */
export const toTurn = 22
/** From the point of an arrow to the box that it leads to, in px. */
export const clear = 1
/** Beside the words of a question, in px: its sides are pointed. */
export const besideQuestion = 24
/** By how much needs may differ in columns of one width. */
const alike = 1.8
/** How far columns of different widths are as wide as they ask for, where steps are all there is. */
const asked = { row: 0.75, questions: 0.5 }
/** By which the widths of columns are shared out: words at this size, what explains them as wide as bold words of this one, in about so many lines, with the room around them. */
export const counted = { text: 36, detail: 30, lines: 2.4, question: 70, tile: 40 }
const spare = 4
/** Of columns beside a question: heads at this size, in the fewest of these lines for which there is room, and what explains them in one line where it is short, else in two. */
const comfortable = { text: 38, detail: 32, lines: [2, 3, 4], ofQuestion: 3, oneLine: 176, ofDetail: 2, step: 2 }

/** A column for each item, and one for the answers of each question. */
export function columnsOf(items: readonly Item[], width: number, lettering: Lettering): Column[] {
  const isRow = items.every(({ children }) => children.length === 0)
  const usual = gaps[isRow ? 'row' : 'questions']
  const between = items
    .flatMap(item => (item.children.length > 0 ? gapsAround(item, usual, lettering) : [usual]))
    .slice(0, -1)
  const room = width - between.reduce((sum, one) => sum + one, 0)
  const parts = items.flatMap(item => partsOf(item, lettering))
  const widths =
    (isRow ? undefined : comfortableWidths(parts, room, lettering)) ?? shared(parts, room, isRow, lettering)
  let x = 0
  return widths.map((one, index) => {
    const column = { x, width: one }
    x += one + (between[index] ?? 0)
    return column
  })
}

interface Part {
  readonly texts: readonly string[]
  readonly isQuestion: boolean
}

/** What stands in each column that an item takes. */
function partsOf({ text, children }: Item, lettering: Lettering): Part[] {
  if (children.length === 0) return [{ texts: [text], isQuestion: false }]
  const areShort = shortAnswers({ text, children }, lettering) !== undefined
  const answers = children.map(child => (areShort ? headAndDetail(child.text).detail.trim() : child.text))
  return [
    { texts: [text], isQuestion: true },
    { texts: answers, isQuestion: false }
  ]
}

/** Columns of one width, but for those whose words need more to stand in few lines; nothing where there is no room for that. */
function comfortableWidths(parts: readonly Part[], room: number, lettering: Lettering): number[] | undefined {
  const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0)
  const needs = comfortable.lines
    .map(lines => parts.map(part => comfortableWidth(part, lines, lettering)))
    .find(widths => sum(widths) <= room)
  if (!needs) return undefined
  let level = room / needs.length
  for (;;) {
    const wide = needs.filter(need => need > level)
    const even = (room - sum(wide)) / (needs.length - wide.length)
    if (even >= level - 0.01) return needs.map(need => Math.max(need, level))
    level = even
  }
}

/** The least width in px in which the words of a column stand in so many lines. */
function comfortableWidth({ texts, isQuestion }: Part, lines: number, { boxOf, lineOf }: Lettering): number {
  const { text, detail, ofQuestion, oneLine, ofDetail, step } = comfortable
  const line = boxOf(['x'], 100, Number.POSITIVE_INFINITY).height / 100
  const least = (words: string, size: number, most: number): number => {
    if (words === '') return 0
    let box = boxOf([words], size, 1)
    while (box.height > (most + 0.5) * size * line) box = boxOf([words], size, box.width + step)
    return box.width
  }
  const widths = texts.map(headAndDetail).flatMap(({ head, detail: below }) => {
    const line = lineOf(below.trim(), detail)
    const ofBelow = line <= oneLine ? line + spare : least(below.trim(), counted.detail, ofDetail)
    return [least(head, text, isQuestion ? Math.max(ofQuestion, lines) : lines), ofBelow]
  })
  return Math.max(...widths) + (isQuestion ? 2 * besideQuestion : counted.tile)
}

/** Columns whose words ask for much the same are of one width, others as wide as they ask for. */
function shared(parts: readonly Part[], room: number, isRow: boolean, lettering: Lettering): number[] {
  const needs = parts.map(
    ({ texts, isQuestion }) => need(texts, lettering) + (isQuestion ? counted.question : counted.tile)
  )
  const whole = needs.reduce((sum, one) => sum + one, 0) || 1
  const even = room / needs.length
  // Columns that differ by little would look uneven by mistake: they are drawn towards their mean.
  if (Math.max(...needs) <= Math.min(even, alike * Math.min(...needs))) return needs.map(() => even)
  const share = asked[isRow ? 'row' : 'questions']
  return needs.map(one => share * ((room * one) / whole) + (1 - share) * even)
}

/** Before and behind the answers to a question: ways turn where several stand one above the other. */
function gapsAround(item: Item, gap: number, lettering: Lettering): [number, number] {
  const usual = item.children.length > 1 ? turningGap : gap
  const onWays = shortAnswers(item, lettering)
  return [onWays === undefined ? usual : toTurn + onWays + clear, usual]
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
