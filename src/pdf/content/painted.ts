import type { PDFRef } from '@cantoo/pdf-lib'
import { readBoxes } from './boxes.js'
import type { Box } from './geometry.js'
import type { Held } from './mark-artifacts.js'
import { operands, type Paint, paintOf, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** What one numbered piece of content puts on the page. */
export interface Piece {
  readonly paints: ReadonlySet<Paint>
  /** Its letters as they are written: codes in their fonts. */
  readonly text: string
  /** Where it is on its page, if it is a picture's. */
  readonly box: Box | undefined
}

/** Every numbered piece of content of a document, by stream and number. */
export type Painted = ReadonlyMap<PDFRef, ReadonlyMap<number, Piece>>

/** Looks at every numbered piece of content of a document. Pieces of `pictures` are measured, too. */
export function readPainted(streams: ContentStreams, pictures: Held): Painted {
  const boxes = readBoxes(streams, pictures)
  return new Map(
    [...streams.values()].map(stream => [stream.ref, paintedIn(stream, streams, boxes.get(stream.ref) ?? new Map())])
  )
}

function paintedIn(
  stream: ContentStream,
  streams: ContentStreams,
  boxes: ReadonlyMap<number, Box>
): ReadonlyMap<number, Piece> {
  const pieces = new Map<number, { readonly paints: Set<Paint>; text: string; readonly box: Box | undefined }>()
  const open: (number | undefined)[] = []
  for (const operator of stream.operators) {
    if (operator.name === 'BDC' || operator.name === 'BMC') {
      const number = sequenceOf(operator, stream).number ?? open.at(-1)
      open.push(number)
      if (number !== undefined && !pieces.has(number))
        pieces.set(number, { paints: new Set(), text: '', box: boxes.get(number) })
    } else if (operator.name === 'EMC') open.pop()
    const piece = pieces.get(open.at(-1) ?? -1)
    if (!piece) continue
    const paints = paintOf(operator, stream, streams)
    for (const paint of paints) piece.paints.add(paint)
    if (paints.has('text')) piece.text += operands(operator, stream).trim()
  }
  return pieces
}
