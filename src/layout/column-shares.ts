import type { Column } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { px, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
/** What the box with more to say takes of the room of both. */
const larger = 0.585
/** How much of all words makes a box the one with more to say. */
const more = 0.56

/** Of two boxes of which one leads to the other, the one with more to say: it is a third wider, so that neither is half empty. Lists stand in rows, in columns of one width. */
export function widerColumn(columns: readonly Column[], language: string): 'from' | 'to' | undefined {
  const [from, to] = columns
  if (columns.length !== 2 || !from || to?.kind !== 'to') return undefined
  const below = [from, to].map(({ children }) => children.slice(1))
  if (below.flat().some(({ type }) => type !== 'paragraph')) return undefined
  const [first = 0, second = 0] = below.map(blocks => textWidth(blocks.map(textOf).join(' '), 400))
  const share = first / Math.max(1e-6, first + second)
  const wider = share > more ? 'from' : share < 1 - more ? 'to' : undefined
  const narrow = wider === 'from' ? to : from
  const holds = longestPiece(textOf(narrow), 700, language).width * textSteps(language)['text-normal']
  return holds <= columnRooms('from')[1] ? wider : undefined
}

/** The room in px for the words of each of two boxes. */
export function columnRooms(wider: 'from' | 'to' | undefined): readonly [number, number] {
  const share = wider === 'from' ? larger : wider === 'to' ? 1 - larger : 0.5
  const both = width - px['columns-gap']
  const inside = (part: number) => both * part - 2 * (px['kind-inset'] + px['kind-line'])
  return [inside(share), inside(1 - share)]
}

// More lines of the usual size are a tower of words.
const mostLines = 3

/** The size in px of the words of such boxes, a step less than the usual one, where that would break into many lines; undefined where it is the usual one. */
export function columnText(
  columns: readonly Column[],
  wider: 'from' | 'to' | undefined,
  language: string
): number | undefined {
  const rooms = columnRooms(wider)
  const { 'text-normal': usual, 'step-text': text } = textSteps(language)
  const lines = columns.map(({ children }, at) =>
    linesOf(textOf(children.slice(1)), usual, rooms[at] ?? 0, 400, language)
  )
  return wider && Math.max(...lines) > mostLines ? text : undefined
}
