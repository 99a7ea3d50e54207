import { total } from '../total.js'
import type { Canvas, Item, Lettering } from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'
import { type Column, counted, gap, type PathColumn, pathColumns } from './path-columns.js'
import { aroundTag } from './path-ways.js'
import { shortAnswers } from './short-answers.js'

/** A path whose answers stand in lanes above and below the line of its steps. */
export interface Lanes {
  readonly columns: readonly Column[]
  /** The heights in px of boxes. */
  readonly step: number
  readonly answer: number
}

/** From one box down to the next, and from a box to the lane of an answer, in px: an arrow as long as those across. */
const apart = 28
const rise = gap
/** The least of a way between a tag on a turn and a box, in px. */
const leastWay = 56
const highest = { step: 164, answer: 190 }
const lowest = 60
/** Words in a box, in px: above and below them, and beside those of a question, whose sides are pointed. */
const above = 18
const besideWords = { step: counted.tile, answer: counted.tile, question: 68 }
const sizes = [42, 40, 38, 36, 34, 32, 28]
/** How wide plain words are beside bold ones. */
const plain = 0.94
const tries = { width: 6, height: 8 }

/**
 * Where the boxes of a path stand whose one question has two or three answers: ways leave it above and below it, and go on into the next step from above and below, so
 * that no room beside it is lost. Words are as large as they can be. Nothing where boxes have no room for that above each other.
 */
export function lanesOf(items: readonly Item[], canvas: Canvas, lettering: Lettering): Lanes | undefined {
  const [question, ...more] = items.filter(({ children }) => children.length > 0)
  const count = question?.children.length ?? 0
  if (!question || more.length > 0 || count < 2 || count > 3) return undefined
  const parts = items.flatMap(item => pathColumns(item, lettering))
  const tag = shortAnswers(question, lettering)
  const level = count === 3 && tag !== undefined ? aroundTag.before + tag + aroundTag.after : gap
  const gaps = parts.slice(0, -1).map(({ kind }) => (kind === 'question' ? level : gap))
  const room = canvas.width - total(gaps)
  const tallest = Math.min(canvas.height - 2 * rise - lowest, (canvas.height - (count - 1) * apart) / count)
  for (const size of sizes) {
    const shapes = parts.map(part => shapesOf(part, size, room, lettering))
    const heightsAt = (widths: readonly number[], isAnswer: boolean) =>
      parts.flatMap(({ kind }, index) =>
        (kind === 'answer') === isAnswer ? [heightAt(shapes[index] ?? [], widths[index] ?? 0)] : []
      )
    // The higher the answers are, the less height is left for steps between their lanes.
    const settings = range(lowest, tallest, tries.height).flatMap(most => {
      const mostOfStep = canvas.height - 2 * rise - most
      const needs = parts.map(({ kind }, index) =>
        leastWidth(shapes[index] ?? [], kind === 'answer' ? most : mostOfStep)
      )
      const widths = filledUp(needs, room)
      const asked = widths[parts.findIndex(({ kind }) => kind === 'question')] ?? 0
      const isLong = level > gap || asked / 2 + gap - (tag ?? 0) / 2 >= leastWay
      if (!isLong || total(needs) > room) return []
      const [answer, step] = [true, false].map(isAnswer => Math.max(...heightsAt(widths, isAnswer))) as [number, number]
      return [{ widths, answer, step, free: room - total(needs) }]
    })
    // Low boxes leave the ways long; of those that are low enough, columns of one width look alike.
    const high = ({ answer, step }: Pick<Lanes, 'answer' | 'step'>) => Math.max(answer, step, highest.step)
    const [best] = settings.toSorted((one, other) => high(one) - high(other) || other.free - one.free)
    if (!best) continue
    const free = Math.max(0, canvas.height - 2 * rise - best.answer - best.step) / 2
    return {
      columns: placed(best.widths, gaps),
      step: Math.max(best.step, Math.min(highest.step, best.step + free)),
      answer: Math.max(best.answer, Math.min(highest.answer, tallest, best.answer + free))
    }
  }
  return undefined
}

interface Room {
  readonly width: number
  readonly height: number
}

/** How high the box of a column is at each width at which no word is broken. */
function shapesOf({ texts, kind }: PathColumn, size: number, most: number, { boxOf }: Lettering): Room[] {
  const words = texts
    .map(headAndDetail)
    .map(({ head, detail }) =>
      [[head, size, 1] as const, [detail.trim(), detailSize(size) * plain, 1 / plain] as const].filter(
        ([text]) => text !== ''
      )
    )
  const least = Math.max(...words.flat().map(([text, set]) => boxOf([text], set, 1).width))
  return range(least, most, tries.width).map(width => {
    const heights = words.map(each => total(each.map(([text, set, more]) => boxOf([text], set, width).height * more)))
    return { width: width + besideWords[kind], height: Math.max(...heights) + 2 * above }
  })
}

function leastWidth(shapes: readonly Room[], most: number): number {
  return shapes.find(({ height }) => height <= most)?.width ?? Number.POSITIVE_INFINITY
}

function heightAt(shapes: readonly Room[], most: number): number {
  return shapes.findLast(({ width }) => width <= most)?.height ?? 0
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step)
}

/** Widths that are alike as far as their needs let them be. */
function filledUp(needs: readonly number[], room: number): number[] {
  let level = room / needs.length
  for (;;) {
    const wide = needs.filter(need => need > level)
    const even = (room - total(wide)) / (needs.length - wide.length)
    if (!(even < level - 0.01)) return needs.map(need => Math.max(need, level))
    level = even
  }
}

function placed(widths: readonly number[], gaps: readonly number[]): Column[] {
  let x = 0
  return widths.map((width, index) => {
    const column = { x, width }
    x += width + (gaps[index] ?? 0)
    return column
  })
}
