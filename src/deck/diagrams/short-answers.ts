import type { Box, Item, Lettering, Point } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'

const fewest = 2
const most = { answers: 3, letters: 12, width: 170 }
/** The size in px of answers on ways. */
export const answerSize = 32
/** Around their words, in px; where a stage is higher, words grow with it. */
const room = { before: 8, behind: 22, below: 12, height: 48 }

/** The width in px that the answers to a question take on the ways to what follows from them: `Yes: close the well`. Nothing where not all are so short. */
export function shortAnswers({ children }: Item, { boxOf }: Lettering): number | undefined {
  if (children.length < fewest || children.length > most.answers) return undefined
  const words = children.map(({ text, children: below }) => ({ ...headAndDetail(text), below }))
  const areShort = words.every(
    ({ head, detail, below }) =>
      [...head.trim()].length <= most.letters && head.trim() !== '' && detail.trim() !== '' && below.length === 0
  )
  if (!areShort) return undefined
  const width = boxOf(
    words.map(({ head }) => head.trim()),
    answerSize,
    Number.POSITIVE_INFINITY
  ).width
  return width <= most.width ? width + room.before + room.behind : undefined
}

/** Where an answer of a width stands: over the last level bit of its way, which ends at a point. */
export function aboveWay(end: Point, width: number): Box {
  return {
    x: end.x - width + room.before,
    y: end.y - room.below - room.height,
    width: width - room.before,
    height: room.height
  }
}
