import type { Box } from '../../deck/diagrams/geometry.js'
import { half } from '../../layout/block-height.js'
import { px } from '../../layout/box-sizes.js'
import { tableHeight } from '../../layout/table-height.js'
import type { SlideContext } from './context.js'
import { roomFor } from './fitted-size.js'
import type { Slot } from './frames.js'
import { parasHeight } from './heights.js'
import { boxInsets, type Piece, piecesOf } from './pieces.js'
import type { TextShape } from './shapes.js'

/** How the running text of a stack is set, where not as usual. */
export interface StackLook {
  /** Placeholders for running text that are free, in order; other text stands in boxes of its own. */
  readonly bodies?: readonly Slot[]
  /** True where the placeholder stands as its layout has it, as nothing else is below the title. */
  readonly inPlace?: boolean
  /** The size in px of the first paragraph, where it is a figure. */
  readonly figure?: number
  readonly text?: Partial<Pick<TextShape, 'size' | 'anchor' | 'columns' | 'colour'>>
}

/** What a drawing or a picture needs at least, in px. */
const least = { diagram: 280, chart: 280, pictures: 160, table: 0 }

/** Where a piece stands, and how much smaller its letters are. */
export interface Place {
  readonly box: Box
  readonly shrink: number
}

/** A place for each piece, one below the other. What is too much is shrunk. */
export function placesOf(pieces: readonly Piece[], box: Box, context: SlideContext, look: StackLook): Place[] {
  const gaps = context.gap * Math.max(0, pieces.length - 1)
  const heights = pieces.map(piece => heightOf(piece, box.width, context, look))
  const flexible = pieces.map(piece => piece.kind === 'diagram' || piece.kind === 'chart' || piece.kind === 'pictures')
  const total = heights.reduce((sum, height) => sum + height, gaps)
  const spare = Math.max(0, box.height - total)
  const takers = flexible.filter(Boolean).length
  const scale = total > box.height ? (box.height - gaps) / Math.max(1, total - gaps) : 1
  // Smaller letters make fewer lines, too: a text with half the height needs letters of seven tenths.
  const shrink = scale < 1 ? Math.max(0.5, Math.sqrt(scale)) : 1
  // A template's font may be wider than what heights are reckoned by: where there is room, its text gets more of it.
  const hasOwnFont = look.bodies?.some(({ own }) => own !== undefined) ?? false
  const texts = pieces.reduce((sum, { kind }, index) => sum + (kind === 'text' ? (heights[index] ?? 0) : 0), 0)
  const slack = hasOwnFont && takers === 0 && texts > 0 ? Math.min(0.25, spare / texts) : 0
  let y = box.y
  return pieces.map(({ kind }, index) => {
    const more = flexible[index] ? spare / takers : kind === 'text' ? (heights[index] ?? 0) * slack : 0
    const own = (heights[index] ?? 0) * scale + more
    // Running text at the end has the rest, so that there is room to write on.
    const isLastText = index === pieces.length - 1 && pieces[index]?.kind === 'text'
    const height = isLastText ? Math.max(own, box.y + box.height - y) : own
    const place = { box: { ...box, y, height }, shrink }
    y += own + context.gap
    return place
  })
}

function heightOf(piece: Piece, width: number, context: SlideContext, look: StackLook): number {
  const { text, language } = context
  const size = look.text?.size ?? text
  switch (piece.kind) {
    case 'text': {
      const columns = look.text?.columns ?? 1
      const own = look.bodies?.[0]?.own
      const room = roomFor(own ? width * 0.95 : width, own)
      return parasHeight(piece.paras, size, columns === 2 ? half(room) : room, language) / columns
    }
    case 'box': {
      const room = width - boxInsets.left - boxInsets.right
      return parasHeight(piece.paras, text, room, language) + boxInsets.top + boxInsets.bottom
    }
    case 'table':
      return tableHeight(piece.node, { text: 30, line: 1.3, smallLine: 1.2, gap: 0, air: 0, language }, width)
    case 'columns': {
      const each = columnWidth(piece.node.children.length, width)
      return Math.max(
        0,
        ...piece.node.children.map(({ children }) => {
          const inside = piecesOf(children, context, false)
          const own = inside.reduce((sum, one) => sum + heightOf(one, each, context, look), 0)
          return own + context.gap * Math.max(0, inside.length - 1)
        })
      )
    }
    default:
      return least[piece.kind]
  }
}

/** The width of each of so many columns. */
export function columnWidth(count: number, width: number): number {
  return (width - px['columns-gap'] * (count - 1)) / Math.max(1, count)
}
