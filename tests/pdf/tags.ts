import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dict, list, name, type Subject, value } from './subject.js'

/** One tag, as the file has it. */
export interface Tag {
  /** The standard's role, made-up ones mapped. */
  readonly role: string
  readonly dict: PDFDict
  readonly ref: PDFRef | undefined
  readonly parent: Tag | undefined
  readonly kids: Tag[]
  /** `12 0 R/3`: the stream that holds the content, and its number there. */
  readonly contents: string[]
  readonly annotations: PDFRef[]
}

/** All tags in reading order; none when the file has no tree of them. */
export function tagsOf({ catalog }: Subject): readonly Tag[] {
  const root = dict(catalog, 'StructTreeRoot')
  const tags: Tag[] = []
  if (root) for (const item of list(root, 'K')) read(item, undefined, undefined, root, tags)
  return tags
}

function read(item: PDFObject, parent: Tag | undefined, page: PDFRef | undefined, root: PDFDict, tags: Tag[]): void {
  const element = root.context.lookup(item)
  if (!(element instanceof PDFDict)) return
  const ref = item instanceof PDFRef ? item : undefined
  const role = standardRole(name(element, 'S') ?? '', dict(root, 'RoleMap'))
  const tag: Tag = { role, dict: element, ref, parent, kids: [], contents: [], annotations: [] }
  tags.push(tag)
  parent?.kids.push(tag)
  const own = refAt(element, 'Pg') ?? page
  for (const kid of list(element, 'K')) {
    const inner = root.context.lookup(kid)
    if (inner instanceof PDFNumber) tag.contents.push(`${own}/${inner}`)
    else if (inner instanceof PDFDict && name(inner, 'Type') === 'MCR')
      tag.contents.push(`${refAt(inner, 'Stm') ?? refAt(inner, 'Pg') ?? own}/${value(inner, 'MCID')}`)
    else if (inner instanceof PDFDict && name(inner, 'Type') === 'OBJR') {
      const annotation = refAt(inner, 'Obj')
      if (annotation) tag.annotations.push(annotation)
    } else read(kid, tag, own, root, tags)
  }
}

export function refAt(parent: PDFDict, key: string): PDFRef | undefined {
  const written = parent.get(PDFName.of(key))
  return written instanceof PDFRef ? written : undefined
}

function standardRole(role: string, roles: PDFDict | undefined): string {
  const seen = new Set<string>()
  let current = role
  for (let next: string | undefined = role; next !== undefined && !seen.has(next); next = roles && name(roles, next)) {
    seen.add(next)
    current = next
  }
  return current
}
