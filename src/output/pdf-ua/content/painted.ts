import type { PDFRef } from '@cantoo/pdf-lib'
import { type Paint, paintOf, sequenceOf } from './painting.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** What each numbered piece of content puts on the page, by stream and number. */
export type Painted = ReadonlyMap<PDFRef, ReadonlyMap<number, ReadonlySet<Paint>>>

/** Looks at every numbered piece of content of a document. */
export function readPainted(streams: ContentStreams): Painted {
  return new Map([...streams.values()].map(stream => [stream.ref, paintedIn(stream, streams)]))
}

function paintedIn(stream: ContentStream, streams: ContentStreams): ReadonlyMap<number, ReadonlySet<Paint>> {
  const painted = new Map<number, Set<Paint>>()
  const open: (Set<Paint> | undefined)[] = []
  for (const operator of stream.operators) {
    if (operator.name === 'BDC' || operator.name === 'BMC') {
      const { number } = sequenceOf(operator, stream)
      const paints = number === undefined ? open.at(-1) : (painted.get(number) ?? new Set<Paint>())
      if (number !== undefined && paints) painted.set(number, paints)
      open.push(paints)
    } else if (operator.name === 'EMC') open.pop()
    else for (const paint of paintOf(operator, stream, streams)) open.at(-1)?.add(paint)
  }
  return painted
}
