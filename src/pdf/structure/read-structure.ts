import { type PDFContext, PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, itemsAt, nameAt, numberAt, refAt } from '../objects.js'
import { type Element, type Kid, walk } from './structure.js'

/** The numbers of the content that some trees hold, by content stream. */
export function heldContent(roots: readonly Element[]): ReadonlyMap<PDFRef, ReadonlySet<number>> {
  const held = new Map<PDFRef, Set<number>>()
  for (const kid of roots.flatMap(root => [...walk(root)])) {
    if (kid.kind !== 'content') continue
    const numbers = held.get(kid.stream) ?? new Set()
    held.set(kid.stream, numbers.add(kid.number))
  }
  return held
}

/** Entries that say where an element stands; they are written anew. */
const placing = new Set(['/Type', '/S', '/P', '/K', '/Pg'])

/** The tags of a PDF as a tree. Nothing when the PDF has none. */
export function readStructure(catalog: PDFDict): Element | undefined {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!root) return undefined
  const seen = new Set<PDFObject>()
  const kids = itemsAt(root, 'K').flatMap(item => readKid(item, undefined, root.context, seen))
  const [first] = kids
  if (kids.length === 1 && first?.kind === 'element' && first.role === 'Document') return first
  return { kind: 'element', role: 'Document', kids, entries: new Map(), ref: undefined }
}

function readKid(item: PDFObject, page: PDFRef | undefined, context: PDFContext, seen: Set<PDFObject>): Kid[] {
  if (item instanceof PDFNumber) return page ? [{ kind: 'content', stream: page, page, number: item.asNumber() }] : []
  const dict = context.lookup(item)
  // A tree that bites its own tail would never end.
  if (!(dict instanceof PDFDict) || seen.has(dict)) return []
  seen.add(dict)
  const own = refAt(dict, 'Pg') ?? page
  if (nameAt(dict, 'Type') === 'MCR') return readContent(dict, own)
  if (nameAt(dict, 'Type') === 'OBJR') {
    const annotation = refAt(dict, 'Obj')
    return annotation ? [{ kind: 'annotation', annotation, page: own }] : []
  }
  return [readElement(dict, item instanceof PDFRef ? item : undefined, own, seen)]
}

function readContent(dict: PDFDict, page: PDFRef | undefined): Kid[] {
  const number = numberAt(dict, 'MCID')
  return page && number !== undefined ? [{ kind: 'content', stream: refAt(dict, 'Stm') ?? page, page, number }] : []
}

function readElement(dict: PDFDict, ref: PDFRef | undefined, page: PDFRef | undefined, seen: Set<PDFObject>): Element {
  return {
    kind: 'element',
    role: nameAt(dict, 'S') ?? 'NonStruct',
    kids: itemsAt(dict, 'K').flatMap(item => readKid(item, page, dict.context, seen)),
    entries: new Map(dict.entries().filter(([key]) => !placing.has(key.asString()))),
    ref
  }
}
