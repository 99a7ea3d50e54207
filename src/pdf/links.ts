import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Destination, destinationOf } from './destinations.js'
import { dictAt, entry, itemsAt, nameAt, pdfText, textAt } from './objects.js'
import { type OutlineItem, outlineOf } from './outline.js'

/** Half a line, in points: a link may lead to the box around a heading. */
const tolerance = 6

/**
 * Says of every link where it leads, for people who cannot see what it looks like: the address, or the heading that it leads to.
 * Keyboards step through the links in the order of the text.
 */
export function describeLinks(document: PDFDocument): void {
  const outline = outlineOf(document)
  for (const page of document.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (const item of itemsAt(page.node, 'Annots')) {
      const link = document.context.lookup(item)
      if (!(link instanceof PDFDict) || nameAt(link, 'Subtype') !== 'Link' || textAt(link, 'Contents')) continue
      link.set(PDFName.of('Contents'), pdfText(describe(link, outline, document)))
    }
  }
}

function describe(link: PDFDict, outline: readonly OutlineItem[], document: PDFDocument): string {
  const action = dictAt(link, 'A')
  const address = action && textAt(action, 'URI')
  if (address) return address
  const goal = entry(link, 'Dest') ?? (action && entry(action, 'D'))
  const place = destinationOf(goal, document)
  // A link without a goal is still a link: better its own name than none.
  return (place && headingAt(place, outline)) || nameAt(link, 'Dest') || 'Link'
}

/** The first heading below a place on its page, else the last above it. */
function headingAt({ page, height }: Destination, outline: readonly OutlineItem[]): string | undefined {
  const onPage = outline.filter(item => item.page === page)
  return (onPage.find(item => item.height <= height + tolerance) ?? onPage.at(-1))?.title
}
