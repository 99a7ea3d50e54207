import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Destination, destinationOf } from './destinations.js'
import { dictAt, entry, pdfText, refAt, textAt } from './objects.js'

/** A heading as the document's outline lists it. */
export interface OutlineItem extends Destination {
  readonly title: string
}

/** All headings of the outline that lead somewhere, in order. */
export function outlineOf(document: PDFDocument): readonly OutlineItem[] {
  return itemsOf(document).flatMap(item => {
    const place = destinationOf(entry(item, 'Dest'), document)
    return place ? [{ ...place, title: textAt(item, 'Title') ?? '' }] : []
  })
}

/**
 * Gives the outline the headings' own words and pages. A browser collects them as they are drawn: it loses the space where a
 * line breaks, turns the words of Arabic around, and takes a heading that is drawn on two pages for one of twice the length.
 */
export function correctOutline(document: PDFDocument, pageHeadings: readonly string[]): void {
  const headings = new Map<string, string[]>()
  for (const heading of pageHeadings) {
    const letters = lettersOf(heading)
    headings.set(letters, [...(headings.get(letters) ?? []), heading])
  }
  for (const item of itemsOf(document)) {
    const letters = [...readings(textAt(item, 'Title') ?? '')].map(lettersOf).find(found => headings.has(found))
    // Two headings with the same letters come in the order of the page.
    const heading = letters && headings.get(letters)?.shift()
    if (heading) item.set(PDFName.of('Title'), pdfText(heading))
    moveToPage(item, document)
  }
}

/** Lets an item lead to the page that its heading is read on, where that is another than the one it is first drawn on. */
function moveToPage(item: PDFDict, document: PDFDocument): void {
  const element = dictAt(item, 'SE')
  const page = element && refAt(element, 'Pg')
  const place = destinationOf(entry(item, 'Dest'), document)
  if (page && place && place.page !== page)
    item.set(PDFName.of('Dest'), document.context.obj([page, 'XYZ', null, null, null]))
}

/** Titles longer than this are taken as they are: each of their endings would be tried. */
const maxTitle = 1000

/** What a title may mean: itself, or what it ends with, as a heading that is drawn several times comes last as a whole. */
function* readings(title: string): Generator<string> {
  yield title
  for (let start = 1; start < title.length && title.length <= maxTitle; start++) yield title.slice(start)
}

/** The letters of a text in an order of their own: the same for the same letters however they are arranged. */
function lettersOf(text: string): string {
  return [...text.replace(/[\s\p{Cf}]/gu, '')].sort().join('')
}

function itemsOf(document: PDFDocument): readonly PDFDict[] {
  const items = new Set<PDFDict>()
  const read = (first: PDFDict | undefined) => {
    for (let item = first; item && !items.has(item); item = dictAt(item, 'Next')) {
      items.add(item)
      read(dictAt(item, 'First'))
    }
  }
  const outlines = dictAt(document.catalog, 'Outlines')
  read(outlines && dictAt(outlines, 'First'))
  return [...items]
}
