import type { ListItem } from 'mdast'
import type { Canvas } from '../deck/diagrams/geometry.js'
import { isDrawing } from '../deck/picture.js'
import { total } from '../deck/total.js'
import { px } from './box-sizes.js'
import { linesOf } from './text-width.js'
import { detailSize, tilesWidth, wordsHeight } from './tile-heights.js'
import { headLines, isWhollyBold, partsOf } from './tile-words.js'

/** How tiles with pictures stand: in rows of up to four with the words below each picture, or two in a row with the words beside it. */
export interface PicturedLook {
  readonly shape: 'above' | 'aside'
  /** Size of the words in px. */
  readonly text: number
  /** The size in px of every picture. */
  readonly picture: Canvas
}

/** A look, and the height in px that it takes without what stands below. */
export interface Measured {
  readonly look: PicturedLook
  readonly height: number
}

const gap = px['pictured-gap']
const rowGap = px['pictured-row-gap']
const inner = px['pictured-inner-gap']
/** Pictures of two rows need the height more than their words need air. */
const close = { inner: 10, rowGap: 16 }
const mostInRow = 4
/** The widest and the highest that a picture above words may be: a drawing is seen whole in a wider place, with its ground at its sides. */
const shape = { wide: 2, wideDrawing: 3.3, high: 1.05 }
/** Lower ones show nothing that is seen from the back of a room; above two rows of words they are as high as they would be beside them. */
export const least = { oneRow: 128, rows: 152, aside: 108 }
const mostAside = 190
/** What words beside a picture leave free above and below, in px: they never fill their box from edge to edge. */
export const airAround = 20
const airOpen = 8
const even = 1.5
// Lines that are read well beside a picture, and below it with the head: in narrow columns more are a ladder of single words.
const wellRead = 2
const mostBelow = 4
const mostBeside = 3

/** Whether words stand in regular letters: where no head has a detail that it is told from. */
export function areLight(items: readonly ListItem[]): boolean {
  return items.every(item => partsOf(item).detail === '')
}

// Widths of letters are estimates, of which a narrow column forgives little.
const surely = 0.96
const likely = 0.99

/** How many tiles stand side by side. */
export function acrossOf(count: number, shape: PicturedLook['shape']): number {
  if (shape === 'aside') return 2
  return count <= mostInRow ? count : 3
}

/** Pictures as high as their words leave room for; undefined where that is too little. */
export function above(
  items: readonly ListItem[],
  text: number,
  free: number,
  language: string
): (Measured & { readonly rows: number; readonly isUneven: boolean; readonly long: number }) | undefined {
  const across = acrossOf(items.length, 'above')
  const width = Math.floor((tilesWidth - gap * (across - 1)) / across)
  const words = items.map(item =>
    wordsHeight(item, { set: text, room: width * surely, isRegular: areLight(items) }, language)
  )
  const rows = rowsOf(words, across)
  // Below one row nothing stands that a hole would be seen above.
  const isUneven = rows.length > 1 && Math.max(...words) - Math.min(...words) > even * text
  const taken = total(rows) + (rows.length === 1 ? inner : close.inner * rows.length + close.rowGap * (rows.length - 1))
  const height = Math.floor(Math.min((free - taken) / rows.length, width / shape.high))
  const most = rows.length === 1 ? least.oneRow : least.rows
  // A solid ground needs air around its words, which only those beside a picture have.
  if (items.some(isWhollyBold)) return undefined
  const widest = items.every(({ data }) => isDrawing(data?.picture ?? '')) ? shape.wideDrawing : shape.wide
  if (height < most || width / height > widest) return undefined
  const lines = items.map(item => {
    const { head, detail } = partsOf(item)
    const room = width * surely
    const below = detail === '' ? 0 : linesOf(detail, detailSize(text, language), room, 400, language)
    return below + headLines(head, { set: text, room, weight: areLight(items) ? 400 : 700 }, language)
  })
  return {
    look: { shape: 'above', text, picture: { width, height } },
    rows: rows.length,
    isUneven,
    long: Math.max(0, Math.max(...lines) - mostBelow),
    height: taken + rows.length * height
  }
}

/** Pictures of one shape as high as a row; undefined where words need more. */
export function aside(
  items: readonly ListItem[],
  { text, shape, air }: { readonly text: number; readonly shape: number; readonly air: number },
  free: number,
  language: string
): (Measured & { readonly words: number; readonly broken: number; readonly ladder: number }) | undefined {
  const across = acrossOf(items.length, 'aside')
  const count = Math.ceil(items.length / across)
  const share = Math.floor((free - rowGap * (count - 1)) / count)
  const height = Number.isFinite(share) ? Math.min(mostAside, share) : least.aside
  if (height < least.aside) return undefined
  const width = Math.round(height * shape)
  const beside = (tilesWidth - gap * (across - 1)) / across - width - inner - px['pictured-end']
  const isRegular = areLight(items)
  const rows = rowsOf(
    items.map(item => {
      return (
        wordsHeight(item, { set: text, room: beside * surely, isRegular }, language) +
        (isWhollyBold(item) ? air : air && airOpen)
      )
    }),
    across
  )
  const weight = isRegular ? 400 : 700
  const linesIn = (item: ListItem) =>
    headLines(partsOf(item).head, { set: text, room: beside * likely, weight }, language)
  const highest = Math.max(...rows)
  if (Number.isFinite(share) && highest > height) return undefined
  return {
    look: { shape: 'aside', text, picture: { width, height } },
    words: highest,
    broken: total(items.map(item => Math.max(0, linesIn(item) - wellRead))),
    ladder: total(items.map(item => Math.max(0, linesIn(item) - mostBeside))),
    height: Math.max(height, highest) * count + rowGap * (count - 1)
  }
}

/** The highest of each so many that stand side by side. */
function rowsOf(heights: readonly number[], across: number): number[] {
  return heights.flatMap((_, at) => (at % across === 0 ? [Math.max(...heights.slice(at, at + across))] : []))
}
