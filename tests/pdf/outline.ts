import { PDFArray, type PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { dict, type Subject, text, value } from './subject.js'

/** The entries of a file's outline in order, with the pages that they lead to. */
export function outlineOf({
  catalog
}: Subject): readonly { readonly title: string; readonly page: PDFRef | undefined }[] {
  const items: { title: string; page: PDFRef | undefined }[] = []
  const read = (first: PDFDict | undefined) => {
    for (let item = first; item; item = dict(item, 'Next')) {
      const goal = value(item, 'Dest')
      const page = goal instanceof PDFArray ? goal.get(0) : undefined
      items.push({ title: text(item, 'Title') ?? '', page: page instanceof PDFRef ? page : undefined })
      read(dict(item, 'First'))
    }
  }
  const outlines = dict(catalog, 'Outlines')
  read(outlines && dict(outlines, 'First'))
  return items
}

/** Whether a title is among those of an outline. `deck.json` has titles as they are typed, PDFs with the punctuation of their language. */
export function isNamed(outline: readonly string[], title: string): boolean {
  // What stands behind a title's colon begins with a capital letter.
  const words = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase()
  return outline.some(listed => words(listed) === words(title))
}
