import type { PDFRef } from '@cantoo/pdf-lib'
import { around, type Box, combine, identity, type Matrix, matrixOf } from './geometry.js'
import type { Held } from './mark-artifacts.js'
import type { Operator } from './operators.js'
import { formOf, operands, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** Where some numbered pieces of content are on their pages, by stream and number. Letters count by where they begin. */
export type Boxes = ReadonlyMap<PDFRef, ReadonlyMap<number, Box>>

/** A numbered piece of content that is open. */
interface Piece {
  readonly stream: PDFRef
  readonly number: number
}

/** Which pieces are measured, and where what they draw is put down. */
interface Measuring {
  isWanted(piece: Piece): boolean
  add(piece: Piece, points: readonly number[], matrix: Matrix): void
}

const unitSquare = [0, 0, 1, 0, 1, 1, 0, 1]
const pathPoints = new Set(['m', 'l', 'c', 'v', 'y'])
const pathPaints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/** Interprets every page and returns the bounding box of each piece of content in `wanted`. */
export function readBoxes(streams: ContentStreams, wanted: Held): Boxes {
  const boxes = new Map<PDFRef, Map<number, Box>>()
  if (wanted.size === 0) return boxes
  const isWanted = ({ stream, number }: Piece) => wanted.get(stream)?.has(number) ?? false
  const add = (piece: Piece, points: readonly number[], matrix: Matrix) => {
    const known = boxes.get(piece.stream) ?? new Map<number, Box>()
    boxes.set(piece.stream, known)
    const box = around(known.get(piece.number), points, matrix)
    if (box) known.set(piece.number, box)
  }
  for (const stream of streams.values())
    if (!stream.isForm) follow(stream, streams, identity, undefined, { isWanted, add })
  return boxes
}

function follow(
  stream: ContentStream,
  streams: ContentStreams,
  outer: Matrix,
  within: Piece | undefined,
  boxes: Measuring
): void {
  const open: (Piece | undefined)[] = [within]
  const saved: Matrix[] = []
  let matrix = outer
  let path: number[] = []
  let line: Matrix = identity
  for (const operator of stream.operators) {
    const { name } = operator
    const inside = open.at(-1)
    const piece = inside && boxes.isWanted(inside) ? inside : undefined
    if (name === 'q') saved.push(matrix)
    else if (name === 'Q') matrix = saved.pop() ?? matrix
    else if (name === 'cm') matrix = combine(matrixOf(numbersOf(operator, stream)), matrix)
    else if (name === 'BDC' || name === 'BMC') {
      const { number } = sequenceOf(operator, stream)
      open.push(number === undefined ? inside : { stream: stream.ref, number })
    } else if (name === 'EMC') open.pop()
    else if (name === 'Tm') line = matrixOf(numbersOf(operator, stream))
    else if (name === 'Do') {
      const ref = formOf(operator, stream)
      const form = ref && streams.get(ref)
      if (form) follow(form, streams, combine(form.matrix, matrix), inside, boxes)
      else if (piece) boxes.add(piece, unitSquare, matrix)
    } else if (!piece) continue
    else if (pathPoints.has(name)) path.push(...numbersOf(operator, stream))
    else if (name === 're') path.push(...corners(numbersOf(operator, stream)))
    else if (name === 'n') path = []
    else if (pathPaints.has(name)) {
      boxes.add(piece, path, matrix)
      path = []
    } else if (name === 'Tj' || name === 'TJ') boxes.add(piece, [0, 0], combine(line, matrix))
  }
}

function numbersOf(operator: Operator, stream: ContentStream): number[] {
  return operands(operator, stream).trim().split(/\s+/).map(Number)
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height]
}
