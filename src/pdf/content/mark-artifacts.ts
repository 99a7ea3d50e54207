import type { PDFRef } from '@cantoo/pdf-lib'
import { formOf, paintOf, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'
import { type Unit, unitsOf } from './units.js'

/** The numbers of the content that the structure holds, by stream. */
export type Held = ReadonlyMap<PDFRef, ReadonlySet<number>>

/** A sequence of marked content that is open. */
interface Open {
  /** Whether it says what its content is: held by the structure, or an artifact. */
  readonly settles: boolean
  readonly isArtifact: boolean
  /** False for a mark that is left out. */
  readonly isWritten: boolean
}

const begin = '/Artifact BMC'

/**
 * The text of a content stream in which all that is drawn is either held by the structure or marked as an artifact, which
 * readers pass over: grounds, borders, ruled lines, page numbers. What is drawn, and in which order, stays the same.
 */
export function markArtifacts(stream: ContentStream, streams: ContentStreams, held: Held): string {
  // What a form without content of the structure draws is settled where the form is drawn.
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
    const isSettled = isInner || open.some(({ settles }) => settles)
    if (unit.kind === 'begin') {
      const mark = markFor(unit, stream, held, isSettled)
      open.push(mark)
      write(unit, mark.isWritten ? (mark.isArtifact ? begin : text) : '')
    } else if (unit.kind === 'end') {
      const isWritten = open.pop()?.isWritten ?? true
      if (!isWritten) write(unit, '')
    } else if (unit.kind === 'drawing') {
      if (drawsHeld(unit, stream, streams, held)) {
        if (open.at(-1)?.isArtifact) write(unit, `EMC ${text} ${begin}`)
      } else if (!isSettled && paints(unit, stream, streams)) write(unit, `${begin}\n${text}\nEMC`)
    }
  }
  written.push(stream.text.slice(copied))
  return written.join('')
}

function markFor(unit: Unit, stream: ContentStream, held: Held, isSettled: boolean): Open {
  const [operator] = unit.operators
  const { tag, number } = operator ? sequenceOf(operator, stream) : { tag: '', number: undefined }
  if (number === undefined) {
    const isArtifact = tag === '/Artifact'
    return { settles: isArtifact, isArtifact, isWritten: true }
  }
  if (held.get(stream.ref)?.has(number)) return { settles: true, isArtifact: false, isWritten: true }
  return { settles: true, isArtifact: !isSettled, isWritten: !isSettled }
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
