import { PDFName } from '@cantoo/pdf-lib'
import { destinationOf } from './destinations.js'
import { dictAt } from './objects.js'
import { openPdf } from './open-pdf.js'

/** On which page of a printed PDF, from 1, each place stands that a link leads to, by its id in the page that was printed. */
export async function pageNumbers(printed: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { document } = await openPdf(printed)
  const named = dictAt(document.catalog, 'Dests')
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]))
  return new Map(
    (named?.keys() ?? []).flatMap(name => {
      const place = destinationOf(named?.lookup(name) ?? PDFName.of(''), document)
      const page = place && pages.get(place.page)
      return page === undefined ? [] : [[idOf(name), page]]
    })
  )
}

/** An id as the page has it: names of PDFs have the bytes of UTF-8, and a browser escapes them as in an address. */
function idOf(name: PDFName): string {
  const text = Buffer.from(name.asBytes()).toString('utf8')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
