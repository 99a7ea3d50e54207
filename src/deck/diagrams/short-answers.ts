import type { Box, Item, Lettering, Point } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'

const fewest = 2
const most = { answers: 3, letters: 12, width: 170 }
/** The size in px of answers on ways. */
export const answerSize = 30
/** The height in px of the tag that an answer stands in. */
export const tagHeight = 48
/** The room beside its words, in px, how far it reaches back over the turn of its way, and the way from it to what follows. */
const tag = { beside: 15, overTurn: 16, behind: 34 }

/** The width in px of the tags that the answers to a question stand in on the ways to what follows from them: `Yes: close the well`. Nothing where not all are so short. */
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
  return width <= most.width ? width + 2 * tag.beside : undefined
}

/** The width in px that a tag of a width takes between the turn of its way and what follows. */
export function widthOnWay(width: number): number {
  return width - tag.overTurn + tag.behind
}

/** The tag of an answer, over the turn of its way, which ends at a point. */
export function tagOnWay(end: Point, width: number): Box {
  return { x: end.x - tag.behind - width, y: end.y - tagHeight / 2, width, height: tagHeight }
}
