import type { Block } from '../../deck/blocks.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { partBeside } from '../../layout/beside.js'
import { half } from '../../layout/block-height.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { tableHeight } from '../../layout/table-height.js'
import type { Xml } from '../office/xml.js'
import { chartShapes } from './chart.js'
import type { SlideContext } from './context.js'
import { diagramShapes } from './diagram.js'
import { roomFor } from './fitted-size.js'
import type { Slot } from './frames.js'
import { parasHeight } from './heights.js'
import { boxInsets, boxShape, type Piece, pictureShapes, piecesOf } from './pieces.js'
import { drawingWidth } from './places.js'
import { type TextShape, textShape } from './shapes.js'
import { tableShape } from './table.js'

/** How the running text of a stack is set, where not as usual. */
export interface StackLook {
  /** Placeholders for running text that are free, in order; other text stands in boxes of its own. */
  readonly bodies?: readonly Slot[]
  /** True where the placeholder stands as its layout has it, as nothing else is below the title. */
  readonly inPlace?: boolean
  readonly text?: Partial<Pick<TextShape, 'size' | 'anchor' | 'columns' | 'colour'>>
}

/** What a drawing or a picture needs at least, in px. */
const least = { diagram: 280, chart: 280, pictures: 160, table: 0 }

/** Blocks one below the other in a box of the slide, in reading order. What is too much is set smaller. */
export function stackShapes(blocks: readonly Block[], box: Box, context: SlideContext, look: StackLook = {}): Xml[] {
  const beside = partBeside(blocks)
  if (beside && box.width === drawingWidth) return besideShapes(beside.words, beside.picture, box, context, look)
  const pieces = piecesOf(blocks, context, box.width === drawingWidth)
  const places = placesOf(pieces, box, context, look)
  let free = look.bodies ?? []
  return pieces.flatMap((piece, index) => {
    const place = places[index] ?? { box, shrink: 1 }
    const [body] = piece.kind === 'text' ? free : []
    if (body !== undefined) free = free.slice(1)
    const own = pieces.length === 1 ? { ...look, body } : { ...look, body, inPlace: false }
    return drawPiece(piece, place, context, own)
  })
}

interface Place {
  readonly box: Box
  readonly shrink: number
}

function placesOf(pieces: readonly Piece[], box: Box, context: SlideContext, look: StackLook): Place[] {
  const gaps = context.gap * Math.max(0, pieces.length - 1)
  const heights = pieces.map(piece => heightOf(piece, box.width, context, look))
  const flexible = pieces.map(piece => piece.kind === 'diagram' || piece.kind === 'chart' || piece.kind === 'pictures')
  const total = heights.reduce((sum, height) => sum + height, gaps)
  const spare = Math.max(0, box.height - total)
  const takers = flexible.filter(Boolean).length
  const scale = total > box.height ? (box.height - gaps) / Math.max(1, total - gaps) : 1
  // Smaller letters make fewer lines, too: a text with half the height needs letters of seven tenths.
  const shrink = scale < 1 ? Math.max(0.5, Math.sqrt(scale)) : 1
  let y = box.y
  return pieces.map((_, index) => {
    const own = (heights[index] ?? 0) * scale + (flexible[index] ? spare / takers : 0)
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

interface PieceLook extends StackLook {
  readonly body: Slot | undefined
}

function drawPiece(piece: Piece, { box, shrink }: Place, context: SlideContext, look: PieceLook): Xml[] {
  switch (piece.kind) {
    case 'text':
      return [textPiece(piece.paras, { box, shrink }, context, look)]
    case 'box':
      return [boxShape(piece, { box, shrink }, context)]
    case 'table':
      return [tableShape(piece.node, box, context)]
    case 'diagram':
      return diagramShapes(piece.node, box, context)
    case 'chart':
      return chartShapes(piece.node, box, context)
    case 'pictures':
      return pictureShapes(piece.images, box, context)
    case 'columns':
      return columnShapes(
        piece.node.children.map(({ children }) => children),
        box,
        context,
        look
      )
  }
}

function textPiece(paras: TextShape['paras'], { box, shrink }: Place, context: SlideContext, look: PieceLook): Xml {
  const { body, inPlace, text } = look
  const placed = body === undefined ? {} : { placeholder: body }
  const usual = body && !body.own && context.text === textSteps(context.language)['text-normal']
  const size = text?.size ?? (usual || keepsSize(body?.own, paras, { box, shrink }, context) ? undefined : context.text)
  return textShape(
    {
      name: body === undefined ? 'text' : 'content',
      ...(inPlace && body !== undefined ? {} : { box }),
      ...placed,
      paras,
      ...text,
      ...(size === undefined ? {} : { size }),
      ...(body === undefined || context.isRepainted ? { colour: context.palette.colour('ink') } : {}),
      shrink
    },
    context
  )
}

/** Whether words fit into their place in the size that a template gives them. */
function keepsSize(
  own: Slot['own'],
  paras: TextShape['paras'],
  { box, shrink }: Place,
  { text, language, frame }: SlideContext
): boolean {
  // Of two columns neither is set larger than the other.
  if (own === undefined || shrink < 1 || frame.bodies.length > 1) return false
  const height = parasHeight(paras, own.size, roomFor(box.width * 0.95 - 20, own), language)
  return own.size <= text * 1.5 && height <= box.height
}

/** Stacks side by side, in the order in which they are read; each takes the next free placeholder for its first text. */
export function columnShapes(
  columns: readonly (readonly Block[])[],
  box: Box,
  context: SlideContext,
  look: StackLook
): Xml[] {
  const width = columnWidth(columns.length, box.width)
  return columns.flatMap((blocks, index) => {
    const at = context.isRtl ? columns.length - 1 - index : index
    const bodies = look.bodies?.slice(index, index + 1) ?? []
    return stackShapes(blocks, { ...box, x: box.x + at * (width + px['columns-gap']), width }, context, {
      ...look,
      bodies
    })
  })
}

function columnWidth(count: number, width: number): number {
  return (width - px['columns-gap'] * (count - 1)) / Math.max(1, count)
}

function besideShapes(
  words: readonly Block[],
  picture: Block,
  box: Box,
  context: SlideContext,
  look: StackLook
): Xml[] {
  return columnShapes([words, [picture]], box, context, { ...look, inPlace: false })
}
