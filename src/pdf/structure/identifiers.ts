import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { textOf } from '../objects.js'
import { type Element, rebuild, walk } from './structure.js'

const identifier = PDFName.of('ID')
const attributes = PDFName.of('A')
const headers = PDFName.of('Headers')

/**
 * A tree whose elements are numbered through in reading order, and whose cells name their headings by these numbers. A browser
 * counts on through all that it prints, so the same page would get other names each time.
 */
export function withOwnIdentifiers(root: Element, context: PDFContext): Element {
  const names = new Map<string, string>()
  for (const kid of walk(root)) {
    const old = kid.kind === 'element' ? identifierOf(kid) : undefined
    if (old !== undefined && !names.has(old)) names.set(old, `element-${String(names.size + 1).padStart(5, '0')}`)
  }
  return rebuild(root, element => {
    const entries = new Map(element.entries)
    const own = names.get(identifierOf(element) ?? '')
    if (own !== undefined) entries.set(identifier, PDFString.of(own))
    const attribute = entries.get(attributes)
    if (attribute !== undefined) entries.set(attributes, withHeaders(attribute, names, context))
    return [{ ...element, entries }]
  })
}

/** What other elements call an element. */
export function identifierOf({ entries }: Element): string | undefined {
  return textOf(entries.get(identifier))
}

function withHeaders(attribute: PDFObject, names: ReadonlyMap<string, string>, context: PDFContext): PDFObject {
  const found = context.lookup(attribute)
  if (found instanceof PDFArray) return context.obj(found.asArray().map(item => withHeaders(item, names, context)))
  const listed = found instanceof PDFDict ? found.lookup(headers) : undefined
  if (!(found instanceof PDFDict && listed instanceof PDFArray)) return attribute
  const own = listed.asArray().flatMap(item => names.get(textOf(item) ?? '') ?? [])
  const renamed = found.clone()
  renamed.set(headers, context.obj(own.map(name => PDFString.of(name))))
  return renamed
}
