import { grid, inset } from './arrange.js'
import { arrow } from './arrows.js'
import {
  type Box,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  type Point,
  polygon,
  roundedBox,
  type Shape
} from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { besideQuestion, type Column, clear, columnsOf, counted, nowhere, toTurn } from './path-columns.js'
import { lanesOf } from './path-lanes.js'
import { tagInLane, wayIn, wayOut } from './path-ways.js'
import { shortAnswers, tagOnWay } from './short-answers.js'
import { insideTile, tile } from './tile.js'

// Of the last bit of a way that turns: its head stands clear of the turn.
const lastBit = 40
const between = 28
const tallest = { step: 250, question: 290, answer: 220 }
/** Of steps in one row, without questions: they fill the stage. */
const inRow = { least: 300, most: 340, around: 92 }
const mostLead = { row: 44, questions: 42 }
/** Beside the words of a box, in px: less where a word has no room otherwise. */
const aroundWords = { usual: 18, least: 12, down: 18 }
const leastText = 28
const roundingSpare = 4

/**
 * A path from step to step, in reading direction. An item with items below it is a question: they are its answers, stand one above the
 * other behind it, short ones on the ways to what follows from them, and lead on to the next step. Columns whose words ask for much the same are of one width, others as wide as they ask for.
 */
export const pathway: PlaceItems = (items, canvas, lettering) => {
  const lanes = lanesOf(items, canvas, lettering)
  const columns = lanes?.columns ?? columnsOf(items, canvas.width, lettering)
  const isRow = items.every(({ children }) => children.length === 0)
  const step = isRow ? rowHeight(items, columns, lettering) : tallest.step
  const wordsIn = (box: Box, { text }: Item) => inTile(box, text, lettering)
  let next = 0
  let from: readonly Box[] = []
  const placed = items.map((item): PlacedItem => {
    const isQuestion = item.children.length > 0
    const height = lanes?.step ?? Math.min(isQuestion ? tallest.question : step, canvas.height)
    const box = { ...(columns[next++] ?? nowhere), y: (canvas.height - height) / 2, height }
    const ways = from.flatMap(before => (lanes && from.length > 1 ? wayIn(before, box) : way(before, box)))
    const tagWidth = shortAnswers(item, lettering)
    const tallAnswer = lanes?.answer ?? tallest.answer
    const count = item.children.length
    const apart = lanes ? (canvas.height - count * lanes.answer) / (count - 1) : between
    const ends = isQuestion ? answers(count, columns[next++] ?? nowhere, canvas.height, tallAnswer, apart) : []
    from = isQuestion ? ends : [box]
    return {
      label: isQuestion ? inset(box, Math.min(besideQuestion, box.width / 6), 16) : wordsIn(box, item),
      on: isQuestion ? 'solid' : 'soft',
      align: 'centre',
      stacks: true,
      shapes: [...ways, ...(isQuestion ? [{ path: hexagon(box), look: 'solid' as const }] : [tile(box)])],
      children: item.children.map((answer, index): PlacedItem => {
        const end = ends[index] ?? box
        const tagHere = (width: number) => (lanes ? tagInLane(box, end, width) : tagOnWay(sideOf(end), width))
        const onWay = tagWidth === undefined ? undefined : tagHere(tagWidth)
        const tag: Shape[] = onWay ? [{ path: roundedBox(onWay, 10), look: 'solid' }] : []
        return {
          label: wordsIn(end, answer),
          on: 'soft',
          align: 'centre',
          stacks: true,
          ...(onWay && { onWay }),
          shapes: [...(lanes ? wayOut(box, end, onWay) : way(box, end, onWay !== undefined)), ...tag, tile(end)],
          children: []
        }
      })
    }
  })
  return { canvas, ground: [], isLead: true, mostLead: mostLead[isRow ? 'row' : 'questions'], items: placed }
}

/** The height in px of steps in one row: that of the highest words, with room around them. */
function rowHeight(items: readonly Item[], columns: readonly Column[], lettering: Lettering): number {
  const { boxOf } = lettering
  const words = items.map(({ text }, index) => {
    const { head, detail } = headAndDetail(text)
    const { width } = inTile({ ...(columns[index] ?? nowhere), y: 0, height: inRow.most }, text, lettering)
    const below = detail.trim() === '' ? 0 : boxOf([detail.trim()], counted.detail, width).height
    return boxOf([head], counted.text, width).height + below
  })
  return Math.min(inRow.most, Math.max(inRow.least, Math.max(...words) + 2 * inRow.around))
}

/** Boxes one above the other, which leave the height free that they do not need. */
function answers(count: number, column: Column, height: number, most: number, apart: number): Box[] {
  const tall = Math.min(height, count * most + (count - 1) * apart)
  const cells = grid(count, count, { width: column.width, height: tall }, apart)
  return cells.map(cell => ({ ...cell, x: column.x, y: cell.y + (height - tall) / 2 }))
}

function inTile(box: Box, text: string, { boxOf }: Lettering): Box {
  const { usual, least, down } = aroundWords
  const words = insideTile(box, usual, down)
  const { width, height } = boxOf([text], leastText, words.width - roundingSpare)
  if (width <= words.width && height <= words.height) return words
  return insideTile(box, Math.min(least, box.width / 16), least)
}

/** The way from a box to one behind it: out at its side, level with the other where the two are not, from the last bit on or, where `isEarly`, from the first. */
function way(before: Box, after: Box, isEarly = false): Shape[] {
  const [from, to] = [{ x: before.x + before.width, y: before.y + before.height / 2 }, sideOf(after)]
  if (Math.abs(from.y - to.y) < 1) return arrow([from, to])
  const turn = isEarly ? from.x + toTurn : to.x - lastBit
  return arrow([from, { x: turn, y: from.y }, { x: turn, y: to.y }, to])
}

/** Where a way to a box ends. */
function sideOf({ x, y, height }: Box): Point {
  return { x: x - clear, y: y + height / 2 }
}

/** A box with pointed sides, as questions have in the plans of how work goes. */
function hexagon({ x, y, width, height }: Box): string {
  const point = Math.min(34, width / 6)
  return polygon([
    { x, y: y + height / 2 },
    { x: x + point, y },
    { x: x + width - point, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width - point, y: y + height },
    { x: x + point, y: y + height }
  ])
}
