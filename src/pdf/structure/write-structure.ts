import {
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFStream,
  PDFString
} from '@cantoo/pdf-lib'
import type { Box } from '../content/geometry.js'
import { itemsAt, numberAt, refAt } from '../objects.js'
import { identifierOf, withOwnIdentifiers } from './identifiers.js'
import { type Annotation, type Content, type Element, type Placed, standardRole } from './structure.js'

/** Leads from the identifiers of elements to the elements. */
function identifiedElements(elements: readonly Placed[], context: PDFContext): PDFDict {
  const names = elements.flatMap(element => {
    const identifier = identifierOf(element)
    return identifier === undefined ? [] : [PDFString.of(identifier), element.ref]
  })
  return context.obj({ Names: names })
}

/** Leads from content and annotations back to the elements that hold them, by the numbers that their dictionaries carry. */
function parentTree(elements: readonly Placed[], context: PDFContext) {
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

/** Writes a tree of tags into a PDF in place of the one that it has. A PDF without tags stays without. */
export function writeStructure(tree: Element, catalog: PDFDict): void {
  const { context } = catalog
  const rootRef = refAt(catalog, 'StructTreeRoot')
  if (!rootRef) return
  const root = place(withOwnIdentifiers(tree, context), context)
  const elements = elementsIn(root)
  writeElement(root, rootRef, context)
  const written = {
    Type: 'StructTreeRoot',
    K: [root.ref],
    RoleMap: roleMap(elements),
    IDTree: identifiedElements(elements, context),
    ...parentTree(elements, context)
  }
  context.assign(rootRef, context.obj(written))
}

function place(element: Element, context: PDFContext): Placed {
  const ref = element.ref ?? context.nextRef()
  return { ...element, ref, kids: element.kids.map(kid => (kid.kind === 'element' ? place(kid, context) : kid)) }
}

function elementsIn(element: Placed): Placed[] {
  return [element, ...element.kids.flatMap(kid => (kid.kind === 'element' ? elementsIn(kid) : []))]
}

function writeElement(element: Placed, parent: PDFRef, context: PDFContext): void {
  const { kids, ref, role, entries, box } = element
  const page = kids.find(kid => kid.kind === 'content')?.page
  const dict = context.obj({
    Type: 'StructElem',
    S: role,
    P: parent,
    ...(page && { Pg: page }),
    ...(kids.length > 0 && { K: kids.map(kid => kidObject(kid, page, context)) })
  })
  for (const [key, value] of entries) dict.set(key, value)
  if (box) dict.set(PDFName.of('A'), withBox(box, dict))
  context.assign(ref, dict)
  for (const kid of kids) if (kid.kind === 'element') writeElement(kid, ref, context)
}

/** An element's attributes with the box that it fills, in hundredths of a point. */
function withBox({ left, bottom, right, top }: Box, element: PDFDict): PDFObject {
  const round = (length: number) => Math.round(length * 100) / 100
  const layout = { O: 'Layout', Placement: 'Block', BBox: [left, bottom, right, top].map(round) }
  return element.context.obj([...itemsAt(element, 'A'), layout])
}

function kidObject(kid: Placed | Content | Annotation, page: PDFRef | undefined, context: PDFContext): PDFObject {
  if (kid.kind === 'element') return kid.ref
  if (kid.kind === 'annotation')
    return context.obj({ Type: 'OBJR', ...(kid.page && { Pg: kid.page }), Obj: kid.annotation })
  if (kid.stream === page) return context.obj(kid.number)
  const stream = kid.stream === kid.page ? {} : { Stm: kid.stream }
  return context.obj({ Type: 'MCR', Pg: kid.page, ...stream, MCID: kid.number })
}

/** Maps each role that a browser made up to the one of the standard that it stands for. */
function roleMap(elements: readonly Placed[]): Record<string, string> {
  const roles = [...new Set(elements.map(({ role }) => role))].sort()
  return Object.fromEntries(
    roles.flatMap(role => {
      const standard = standardRole(role)
      return standard === undefined ? [] : [[role, standard]]
    })
  )
}
