import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from './objects.js'

/** A place in a document; heights are in points from the foot of the page. */
export interface Destination {
  readonly page: PDFRef
  readonly height: number
}

/** The place that a `Dest` entry means: written out, or by a name that the document knows. */
export function destinationOf(value: PDFObject | undefined, document: PDFDocument): Destination | undefined {
  const named = value instanceof PDFName ? dictAt(document.catalog, 'Dests')?.lookup(value) : value
  const found = named instanceof PDFDict ? named.lookup(PDFName.of('D')) : document.context.lookup(named)
  if (!(found instanceof PDFArray)) return undefined
  const [page, , , top] = found.asArray()
  const height = top instanceof PDFNumber ? top.asNumber() : Number.POSITIVE_INFINITY
  return page instanceof PDFRef ? { page, height } : undefined
}
