import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { Operator } from './operators.js'
import { formOf, paintOf, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** Operators that belong together: no mark may stand between them. */
interface Unit {
  readonly kind: 'begin' | 'end' | 'drawing' | 'state'
  /** Never empty. */
  readonly operators: readonly Operator[]
  readonly start: number
  readonly end: number
}

const pathEnds = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'])
const drawings = new Set(['Do', 'sh', 'EI', 'Tj', 'TJ', "'", '"'])

/** Cuts a stream into units: whole paths, whole text objects, single drawings, and all that lies between. */
function unitsOf(stream: ContentStream): Unit[] {
  const units: Unit[] = []
  for (let first = 0; first < stream.operators.length; ) {
    const [kind, last] = unitAt(first, stream)
    const operators = stream.operators.slice(first, last + 1)
    units.push({ kind, operators, start: operators[0]?.start ?? 0, end: operators.at(-1)?.end ?? 0 })
    first = last + 1
  }
  return units
}

/** The kind of the unit that begins at an operator, and its last operator. */
function unitAt(first: number, stream: ContentStream): readonly [kind: Unit['kind'], last: number] {
  const name = stream.operators[first]?.name ?? ''
  if (name === 'BDC' || name === 'BMC') return ['begin', first]
  if (name === 'EMC') return ['end', first]
  if (name === 'm' || name === 're') return ['drawing', lastOf(first, stream, name => pathEnds.has(name))]
  if (name === 'BT') {
    const last = lastOf(first, stream, name => name === 'ET')
    // Content of the structure that begins inside a text object is marked there; a mark around the object would cut it.
    return holdsContent(first, last, stream) ? ['state', first] : ['drawing', last]
  }
  return [drawings.has(name) ? 'drawing' : 'state', first]
}

function lastOf(first: number, { operators }: ContentStream, isLast: (name: string) => boolean): number {
  for (let index = first; index < operators.length; index++) if (isLast(operators[index]?.name ?? '')) return index
  return operators.length - 1
}

function holdsContent(first: number, last: number, stream: ContentStream): boolean {
  return stream.operators
    .slice(first, last)
    .some(operator => operator.name === 'BDC' && sequenceOf(operator, stream).number !== undefined)
}

const contents = PDFName.of('Contents')

/** Writes every content stream anew, all that the structure does not hold marked as an artifact. */
export function writeStreams(document: PDFDocument, streams: ContentStreams, held: Held): void {
  const { context } = document
  for (const stream of streams.values()) {
    const text = markArtifacts(stream, streams, held)
    if (text === stream.text && stream.isForm) continue
    const old = context.lookup(stream.bytesAt)
    const written = context.flateStream(Buffer.from(text, 'latin1'))
    // A form's dictionary says where and how it is drawn.
    if (stream.isForm && old instanceof PDFRawStream)
      for (const [key, value] of old.dict.entries()) if (!encoding.has(key.asString())) written.dict.set(key, value)
    context.assign(stream.bytesAt, written)
  }
  for (const page of document.getPages()) {
    const stream = streams.get(page.ref)
    if (stream) page.node.set(contents, stream.bytesAt)
  }
}

/** Entries that say how the old bytes were packed. */
const encoding = new Set(['/Length', '/Filter', '/DecodeParms'])

/** The numbers of the content that the structure holds, by stream. */
export type Held = ReadonlyMap<PDFRef, ReadonlySet<number>>

/** A sequence of marked content that is open. */
interface Open {
  /** Whether it says what its content is: held by the structure, or an artifact. */
  readonly marksContent: boolean
  readonly isArtifact: boolean
  /** False for a mark that is left out. */
  readonly isWritten: boolean
}

const begin = '/Artifact BMC'

/**
 * The text of a content stream in which all that is drawn is either held by the structure or marked as an artifact, which
 * readers pass over: grounds, borders, ruled lines, page numbers. What is drawn, and in which order, stays the same.
 */
function markArtifacts(stream: ContentStream, streams: ContentStreams, held: Held): string {
  // What a form without content of the structure draws is marked where the form is drawn.
  const isInner = stream.isForm && !holds(stream, streams, held)
  const written: string[] = []
  const open: Open[] = []
  let copied = 0
  const write = ({ start, end }: Unit, text: string) => {
    written.push(stream.text.slice(copied, start), text)
    copied = end
  }
  for (const unit of unitsOf(stream)) {
    const text = stream.text.slice(unit.start, unit.end)
    const isMarked = isInner || open.some(({ marksContent }) => marksContent)
    if (unit.kind === 'begin') {
      const mark = markFor(unit, stream, held, isMarked)
      open.push(mark)
      write(unit, mark.isWritten ? (mark.isArtifact ? begin : text) : '')
    } else if (unit.kind === 'end') {
      const isWritten = open.pop()?.isWritten ?? true
      if (!isWritten) write(unit, '')
    } else if (unit.kind === 'drawing') {
      if (drawsHeld(unit, stream, streams, held)) {
        if (open.at(-1)?.isArtifact) write(unit, `EMC ${text} ${begin}`)
      } else if (!isMarked && paints(unit, stream, streams)) write(unit, `${begin}\n${text}\nEMC`)
    }
  }
  written.push(stream.text.slice(copied))
  return written.join('')
}

function markFor(unit: Unit, stream: ContentStream, held: Held, isMarked: boolean): Open {
  const [operator] = unit.operators
  const { tag, number } = operator ? sequenceOf(operator, stream) : { tag: '', number: undefined }
  if (number === undefined) {
    const isArtifact = tag === '/Artifact'
    return { marksContent: isArtifact, isArtifact, isWritten: true }
  }
  if (held.get(stream.ref)?.has(number)) return { marksContent: true, isArtifact: false, isWritten: true }
  return { marksContent: true, isArtifact: !isMarked, isWritten: !isMarked }
}

function paints({ operators }: Unit, stream: ContentStream, streams: ContentStreams): boolean {
  return operators.some(operator => paintOf(operator, stream, streams).size > 0)
}

/** Whether a unit draws a form in which the structure holds content: that is marked inside the form. */
function drawsHeld(unit: Pick<Unit, 'operators'>, stream: ContentStream, streams: ContentStreams, held: Held): boolean {
  return unit.operators.some(operator => {
    const ref = operator.name === 'Do' ? formOf(operator, stream) : undefined
    const form = ref && streams.get(ref)
    return form !== undefined && holds(form, streams, held)
  })
}

function holds(stream: ContentStream, streams: ContentStreams, held: Held): boolean {
  return (held.get(stream.ref)?.size ?? 0) > 0 || drawsHeld(stream, stream, streams, held)
}
