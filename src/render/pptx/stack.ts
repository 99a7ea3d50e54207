import type { Block } from '../../deck/blocks.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { partBeside } from '../../layout/beside.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import type { Xml } from '../office/xml.js'
import { chartShapes } from './chart.js'
import type { SlideContext } from './context.js'
import { diagramShapes } from './diagram.js'
import { roomFor } from './fitted-size.js'
import type { Slot } from './frames.js'
import { parasHeight } from './heights.js'
import { boxShape, type Piece, pictureShapes, piecesOf } from './pieces.js'
import { drawingWidth } from './places.js'
import { type TextShape, textShape } from './shapes.js'
import { columnWidth, type Place, placesOf, type StackLook } from './stack-places.js'
import { tableShape } from './table.js'

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
  const { body, inPlace, text, figure } = look
  const placed = body === undefined ? {} : { placeholder: body }
  const usual = body && !body.own && context.text === textSteps(context.language)['text-normal']
  const size = text?.size ?? (usual || keepsSize(body?.own, paras, { box, shrink }, context) ? undefined : context.text)
  return textShape(
    {
      name: body === undefined ? 'text' : 'content',
      ...(inPlace && body !== undefined ? {} : { box }),
      ...placed,
      paras: figure === undefined ? paras : withFigure(paras, figure),
      ...text,
      ...(size === undefined ? {} : { size }),
      ...(body === undefined || context.isRepainted ? { colour: context.palette.colour('ink') } : {}),
      shrink
    },
    context
  )
}

function withFigure([first, ...rest]: TextShape['paras'], size: number): TextShape['paras'] {
  if (first === undefined) return []
  return [{ ...first, runs: first.runs.map(run => (run === 'break' ? run : { ...run, size })) }, ...rest]
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

function besideShapes(
  words: readonly Block[],
  picture: Block,
  box: Box,
  context: SlideContext,
  look: StackLook
): Xml[] {
  return columnShapes([words, [picture]], box, context, { ...look, inPlace: false })
}
