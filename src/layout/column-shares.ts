import type { Column } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { px, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
/** What the box with more to say takes of the room of both. */
const larger = 0.54
/** How much of all words makes a box the one with more to say. */
const more = 0.56

/** Of two boxes of which one leads to the other, the one with more to say: it is wider, so that neither is half empty. Lists stand in rows, in columns of one width. */
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

/** What words of such boxes are larger than running text: few of them would leave their boxes half empty. */
const largerShare = 1.05
// More lines are a tower of words.
const mostLines = 4

/** The size in px of the words of such boxes: the largest of a few at which they stand in few lines; undefined where it is the usual one. */
export function columnText(
  columns: readonly Column[],
  wider: 'from' | 'to' | undefined,
  language: string
): number | undefined {
  if (!wider) return undefined
  const rooms = columnRooms(wider)
  const { 'text-normal': usual, 'step-text': least } = textSteps(language)
  const isLow = (text: number) =>
    columns.every(
      ({ children }, at) => linesOf(textOf(children.slice(1)), text, rooms[at] ?? 0, 400, language) <= mostLines
    )
  const text = [Math.round(usual * largerShare), usual].find(isLow) ?? least
  return text === usual ? undefined : text
}

/** The same on a slide whose text has a size in px: smaller where it is dense. */
export function columnTextIn(size: number, text: number | undefined): number {
  return text === undefined ? size : Math.min(text, size * largerShare)
}
