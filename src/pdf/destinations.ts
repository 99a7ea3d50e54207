import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, entry } from './objects.js'

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

/** The maximum length of a name in bytes (ISO 32000-1, annex C): readers truncate or reject longer ones. */
const maxNameLength = 127

/**
 * Gives short names to destinations whose names are too long, and to whatever leads there. A browser names them after the ids of the page and writes each
 * letter outside of ASCII as several, so that a heading of four Arabic words is over the limit.
 */
export function shortenDestinationNames(document: PDFDocument): void {
  const named = dictAt(document.catalog, 'Dests')
  if (!named) return
  const shorter = new Map<PDFName, PDFName>()
  for (const [name, place] of named.entries()) {
    if (name.asBytes().length <= maxNameLength) continue
    const short = PDFName.of(`place-${shorter.size + 1}`)
    shorter.set(name, short)
    named.delete(name)
    named.set(short, place)
  }
  if (shorter.size === 0) return
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    for (const key of ['Dest', 'D']) {
      const goal = entry(object, key)
      const short = goal instanceof PDFName ? shorter.get(goal) : undefined
      if (short) object.set(PDFName.of(key), short)
    }
  }
}
