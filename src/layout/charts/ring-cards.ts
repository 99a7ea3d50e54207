import { bend } from '../../deck/diagrams/arrange.js'
import { aroundWords, columnBeside, discIn, markIn, wordsIn } from '../../deck/diagrams/cards-beside.js'
import type { Box, Point } from '../../deck/diagrams/geometry.js'
import { tile } from '../../deck/diagrams/tile.js'
import { lineHeights } from '../box-sizes.js'
import { linesOf, longestPiece, textWidth } from '../text-width.js'
import { hatch } from './hatch.js'
import type { ChartInput, ChartShape, Level, PlacedText } from './placed-chart.js'
import { inHole } from './ring-hole.js'
import { ringLeader } from './ring-leader.js'
import { partsOf, ringTurn } from './ring-turn.js'

/** A ring with a card for each of its parts beside it. */
interface RingCards {
  readonly radius: number
  readonly middle: Point
  /** The angle at which each part begins. */
  readonly starts: readonly number[]
  readonly shapes: readonly ChartShape[]
  readonly names: readonly PlacedText[]
  readonly values: readonly (PlacedText | undefined)[]
}

/** Of shares, in px. */
const shareText = 44
/** The most of the width that a ring takes. */
const mostOfWidth = 0.42
/** Above and below words in a card, and between a share and its name on one line, in px. */
const [aboveWords, between, spareWidth] = [8, 20, 8]
/** Half of the square within the disc of a card, in px, on which its pattern is drawn. */
const halfPattern = 13

/** A ring as large as its height allows, and a card for each part beside it, but for one that is said in its middle, in the order of the table from the top down, at the end of a line from its part; nothing where cards would be too narrow. */
export function ringCards(input: ChartInput, size: number, levels: readonly Level[]): RingCards | undefined {
  const { table, canvas, language } = input
  const { rows } = table
  const ring = Math.min(canvas.height, canvas.width * mostOfWidth)
  const radius = ring / 2 - 1
  const middle = { x: radius + 1, y: canvas.height / 2 }
  const inside = inHole(input, size, middle, radius)
  const shares = rows.map(({ values: [value] }) => textWidth(value?.text ?? '', 700) * shareText + spareWidth)
  const column = columnBeside(rows.length - (inside ? 1 : 0), canvas, ring)
  const { width = 0, height = 0 } = column[0] ?? {}
  const form = formOf(input, size, width - aroundWords, height, Math.max(...shares))
  if (!form) return undefined
  const cards = rows.map((_, row) =>
    row === inside?.row ? undefined : column[inside && row > inside.row ? row - 1 : row]
  )
  const line = lineHeights(language).diagram
  const parts = partsOf(
    rows.map(({ values: [value] }) => Math.max(0, value?.number ?? 0)),
    inside?.row
  )
  const turned = ringTurn(
    parts,
    cards.map(card => card && { x: bend(card).x - middle.x, y: bend(card).y - middle.y }),
    radius
  )
  const placed = parts.map(({ from, to }) => ({ from: from + turned.turn, to: to + turned.turn }))
  const words = (row: number): readonly [share: Box, name: Box] => {
    const box = wordsIn(cards[row] ?? nowhere)
    const share = shareText * line
    const name = size * line * (form.lines[row] ?? 1)
    const top = box.y + (box.height - share - name) / 2
    return form.isStacked
      ? [
          { ...box, y: top, height: share },
          { ...box, y: top + share, height: name }
        ]
      : [
          { ...box, width: form.shares },
          { ...box, x: box.x + form.shares + between, width: box.width - form.shares - between }
        ]
  }
  const leader = (row: number): ChartShape[] => {
    const [part, start, card] = [placed[row], turned.starts[row], cards[row]]
    if (!part || start === undefined || !card) return []
    return ringLeader({ middle, radius, beyond: turned.beyond }, part, start, card, levels[row] ?? 4)
  }
  return {
    radius,
    middle,
    starts: placed.map(({ from }) => from),
    shapes: cards.flatMap((card, row): ChartShape[] =>
      card ? [...leader(row), { path: tile(card).path, look: 'card' }, ...discOf(card, levels[row] ?? 4)] : []
    ),
    names: rows.map((_, row) =>
      row === inside?.row ? inside.name : { box: words(row)[1], align: 'start', isStrong: levels[row] === 1 }
    ),
    values: rows.map(({ values: [value] }, row) =>
      row === inside?.row
        ? inside.share
        : value?.number === undefined
          ? undefined
          : { box: words(row)[0], align: 'start', isStrong: levels[row] === 1, tone: 'bold', size: shareText }
    )
  }
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** A share above its name where cards are high enough, else before it; nothing where there is no room for either. */
function formOf(
  { table: { rows }, language }: ChartInput,
  size: number,
  width: number,
  height: number,
  shares: number
): { readonly isStacked: boolean; readonly lines: readonly number[]; readonly shares: number } | undefined {
  const line = lineHeights(language).diagram
  const inWidth = (room: number) => {
    const isCut = rows.some(({ name: { text } }) => longestPiece(text, 700, language).width * size > room)
    return isCut ? undefined : rows.map(({ name: { text } }) => linesOf(text, size, room, 700, language))
  }
  const holds = (words: number) => words + 2 * aboveWords <= height
  const below = inWidth(width)
  if (below && shares <= width && below.every(one => holds((shareText + one * size) * line)))
    return { isStacked: true, lines: below, shares }
  const after = inWidth(width - shares - between)
  return after?.every(one => holds(one * size * line)) ? { isStacked: false, lines: after, shares } : undefined
}

function discOf(card: Box, level: Level): ChartShape[] {
  const { x, y } = markIn(card)
  const side = 2 * halfPattern
  const lines = hatch({ x: x - halfPattern, y: y - halfPattern, width: side, height: side }, level)
  return [
    { path: discIn(card), look: `level-${level}` },
    ...(lines === '' ? [] : [{ path: lines, look: `hatch-${level}` } as const])
  ]
}
