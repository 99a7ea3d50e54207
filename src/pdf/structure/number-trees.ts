import { type PDFContext, PDFDict, PDFNull, type PDFObject, type PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib'
import { numberAt } from '../objects.js'
import { identifierOf } from './identifiers.js'
import type { Placed } from './structure.js'

/** Leads from the identifiers of elements to the elements. */
export function identifiedElements(elements: readonly Placed[], context: PDFContext): PDFDict {
  const names = elements.flatMap(element => {
    const identifier = identifierOf(element)
    return identifier === undefined ? [] : [PDFString.of(identifier), element.ref]
  })
  return context.obj({ Names: names })
}

/** Leads from content and annotations back to the elements that hold them, by the numbers that their dictionaries carry. */
export function parentTree(elements: readonly Placed[], context: PDFContext) {
  const entries = new Map<number, PDFObject>()
  const lists = new Map<PDFRef, (PDFRef | typeof PDFNull)[]>()
  for (const { ref, kids } of elements)
    for (const kid of kids) {
      if (kid.kind === 'annotation') {
        const key = keyOf(kid.annotation, 'StructParent', context)
        if (key !== undefined) entries.set(key, ref)
      } else if (kid.kind === 'content') {
        const list = lists.get(kid.stream) ?? []
        while (list.length < kid.number) list.push(PDFNull)
        list[kid.number] = ref
        lists.set(kid.stream, list)
      }
    }
  for (const [stream, list] of lists) {
    const key = keyOf(stream, 'StructParents', context)
    if (key !== undefined) entries.set(key, context.obj(list))
  }
  const sorted = [...entries].sort(([a], [b]) => a - b)
  return { ParentTree: context.obj({ Nums: sorted.flat() }), ParentTreeNextKey: (sorted.at(-1)?.[0] ?? -1) + 1 }
}

function keyOf(ref: PDFRef, entry: 'StructParent' | 'StructParents', context: PDFContext): number | undefined {
  const found = context.lookup(ref)
  const dict = found instanceof PDFStream ? found.dict : found
  return dict instanceof PDFDict ? numberAt(dict, entry) : undefined
}
