import { arrow } from './arrows.js'
import { type Box, centre, type Point, polygon, type Shape } from './geometry.js'
import { clear, gap } from './path-columns.js'
import { tagHeight } from './short-answers.js'

/** Around a tag on a level way, in px. */
export const aroundTag = { before: 24, after: 44 }

/** From a question to an answer: up or down out of it where they are not level, and on behind the tag that stands on the way. */
export function wayOut(question: Box, answer: Box, tag: Box | undefined): Shape[] {
  const end = { x: answer.x - clear, y: centre(answer).y }
  const way = isLevel(question, end)
    ? [{ x: question.x + question.width, y: end.y }]
    : [edgeTowards(question, end.y), { x: centre(question).x, y: end.y }]
  if (!tag) return arrow([...way, end])
  const turn = way.at(-1)
  const before =
    turn && isIn(tag, turn)
      ? [...way.slice(0, -1), edgeTowards(tag, centre(question).y)]
      : [...way, { x: tag.x, y: end.y }]
  return [{ path: polygon(before, false), look: 'arrow' }, ...arrow([{ x: tag.x + tag.width, y: end.y }, end])]
}

/** From an answer to the next step: into it from above or below where they are not level. */
export function wayIn(answer: Box, next: Box): Shape[] {
  const from = { x: answer.x + answer.width, y: centre(answer).y }
  if (isLevel(next, from)) return arrow([from, { x: next.x - clear, y: from.y }])
  const { x, y } = edgeTowards(next, from.y)
  return arrow([from, { x, y: from.y }, { x, y: y + clear * Math.sign(from.y - y) }])
}

/** The tag of an answer: where its way turns, or, of three, on the level part of its way. */
export function tagInLane(question: Box, answer: Box, width: number): Box {
  const isBetween = answer.x - question.x - question.width > gap + 1
  const x = isBetween ? answer.x - aroundTag.after - width : centre(question).x - width / 2
  return { x, y: centre(answer).y - tagHeight / 2, width, height: tagHeight }
}

function isLevel(box: Box, { y }: Point): boolean {
  return Math.abs(centre(box).y - y) < 1
}

/** The middle of the upper or lower edge of a box, whichever is nearer to a height. */
function edgeTowards(box: Box, to: number): Point {
  return { x: centre(box).x, y: to < centre(box).y ? box.y : box.y + box.height }
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}
