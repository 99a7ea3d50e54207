import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, entry, textAt } from './objects.js'

/** A place in a document; heights are in points from the foot of the page. */
export interface Destination {
  readonly page: PDFRef
  readonly height: number
}

/** A heading as the document's outline lists it. */
export interface OutlineItem extends Destination {
  readonly title: string
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

/** All headings of the outline, in order. */
export function outlineOf(document: PDFDocument): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  const seen = new Set<PDFDict>()
  const read = (item: PDFDict | undefined) => {
    for (let next = item; next && !seen.has(next); next = dictAt(next, 'Next')) {
      seen.add(next)
      const place = destinationOf(entry(next, 'Dest'), document)
      if (place) items.push({ ...place, title: textAt(next, 'Title') ?? '' })
      read(dictAt(next, 'First'))
    }
  }
  const outlines = dictAt(document.catalog, 'Outlines')
  read(outlines && dictAt(outlines, 'First'))
  return items
}
