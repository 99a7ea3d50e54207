import { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { type Check, dict, list, name, text } from '../subject.js'
import { tagsOf } from '../tags.js'

/** What leads a reader through a file: its outline and its links. */
export const checkReading: Check = (subject, fail) => {
  const { document, catalog } = subject
  const outlines = dict(catalog, 'Outlines')
  if (!outlines || !dict(outlines, 'First')) fail('outline', 'the file has no outline')

  const tags = tagsOf(subject)
  const owner = new Map(tags.flatMap(tag => tag.annotations.map(ref => [ref, tag] as const)))
  for (const page of document.getPages()) {
    const annotations = list(page.node, 'Annots').filter(item => item instanceof PDFRef)
    if (name(page.node, 'Tabs') !== 'S') fail('28-009', 'a page is not stepped through in the order of its text')
    for (const ref of annotations) {
      const annotation = document.context.lookup(ref)
      if (!(annotation instanceof PDFDict)) continue
      const kind = name(annotation, 'Subtype') ?? ''
      if (!text(annotation, 'Contents')?.trim()) fail(kind === 'Link' ? '28-012' : '28-004', `a ${kind} says nothing`)
      const home = { Link: 'Link', Widget: 'Form' }[kind] ?? 'Annot'
      if (owner.get(ref)?.role !== home) fail(kind === 'Link' ? '28-011' : '28-002', `in ${owner.get(ref)?.role}`)
    }
  }
}
