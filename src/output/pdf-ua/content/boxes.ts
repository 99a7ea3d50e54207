import type { PDFRef } from '@cantoo/pdf-lib'
import { around, type Box, combine, identity, type Matrix, matrixOf } from './geometry.js'
import type { Operator } from './operators.js'
import { formOf, operands, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** Where each numbered piece of content is on its page, by stream and number. Letters count by where they begin. */
export type Boxes = ReadonlyMap<PDFRef, ReadonlyMap<number, Box>>

/** A numbered piece of content that is open. */
interface Piece {
  readonly stream: PDFRef
  readonly number: number
}

const unitSquare = [0, 0, 1, 0, 1, 1, 0, 1]
const pathPoints = new Set(['m', 'l', 'c', 'v', 'y'])
const pathPaints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/** Follows every page's drawing and finds how far each piece of content reaches. */
export function readBoxes(streams: ContentStreams): Boxes {
  const boxes = new Map<PDFRef, Map<number, Box>>()
  const add = (piece: Piece | undefined, points: readonly number[], matrix: Matrix) => {
    if (!piece) return
    const known = boxes.get(piece.stream) ?? new Map<number, Box>()
    boxes.set(piece.stream, known)
    const box = around(known.get(piece.number), points, matrix)
    if (box) known.set(piece.number, box)
  }
  for (const stream of streams.values()) if (!stream.isForm) follow(stream, streams, identity, undefined, add)
  return boxes
}

function follow(
  stream: ContentStream,
  streams: ContentStreams,
  outer: Matrix,
  within: Piece | undefined,
  add: (piece: Piece | undefined, points: readonly number[], matrix: Matrix) => void
): void {
  const open: (Piece | undefined)[] = [within]
  const saved: Matrix[] = []
  let matrix = outer
  let path: number[] = []
  let line: Matrix = identity
  for (const operator of stream.operators) {
    const piece = open.at(-1)
    const { name } = operator
    if (name === 'q') saved.push(matrix)
    else if (name === 'Q') matrix = saved.pop() ?? matrix
    else if (name === 'cm') matrix = combine(matrixOf(numbersOf(operator, stream)), matrix)
    else if (name === 'BDC' || name === 'BMC') {
      const { number } = sequenceOf(operator, stream)
      open.push(number === undefined ? piece : { stream: stream.ref, number })
    } else if (name === 'EMC') open.pop()
    else if (pathPoints.has(name)) path.push(...numbersOf(operator, stream))
    else if (name === 're') path.push(...corners(numbersOf(operator, stream)))
    else if (name === 'n') path = []
    else if (pathPaints.has(name)) {
      add(piece, path, matrix)
      path = []
    } else if (name === 'Tm') line = matrixOf(numbersOf(operator, stream))
    else if (name === 'Tj' || name === 'TJ') add(piece, [0, 0], combine(line, matrix))
    else if (name === 'Do') {
      const ref = formOf(operator, stream)
      const form = ref && streams.get(ref)
      if (form) follow(form, streams, combine(form.matrix, matrix), piece, add)
      else add(piece, unitSquare, matrix)
    }
  }
}

function numbersOf(operator: Operator, stream: ContentStream): number[] {
  return operands(operator, stream).trim().split(/\s+/).map(Number)
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height]
}
