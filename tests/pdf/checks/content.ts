import { PDFArray, PDFDict, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { drawingOf } from '../drawn.js'
import { type Check, dict, list, value } from '../subject.js'
import { refAt, tagsOf } from '../tags.js'

/** Whether all that is drawn is either a part of one tag or an artifact, and tags and content name each other. */
export const checkContent: Check = (subject, fail) => {
  const { drawn, numbered, broken, forms } = drawingOf(subject)
  for (const what of broken) fail('marks', what)
  const seen = new Set(numbered)
  if (seen.size < numbered.length) fail('marks', 'two pieces of content have the same number')

  const tags = tagsOf(subject)
  const owners = new Map(tags.flatMap(tag => tag.contents.map(content => [content, tag] as const)))
  if (owners.size < tags.flatMap(({ contents }) => contents).length) fail('marks', 'content is in two tags')
  for (const content of owners.keys()) if (!seen.has(content)) fail('marks', `no content is \`${content}\``)
  for (const content of seen) if (!owners.has(content)) fail('01-005', `\`${content}\` is in no tag`)

  for (const { marks, operator, stream } of drawn) {
    const held = marks.filter(mark => /^\d+ \d+ R\//.test(mark))
    const artifact = marks.indexOf('Artifact')
    if (held.length === 0 && artifact < 0) fail('01-005', `\`${operator}\` in ${stream} is untagged and no artifact`)
    if (held.length > 1) fail('nested', `\`${operator}\` in ${stream} is in ${held.join(' and ')}`)
    if (held.length > 0 && artifact >= 0) {
      const isInside = marks.indexOf(held[0] ?? '') < artifact
      fail(isInside ? '01-003' : '01-004', `\`${operator}\` in ${stream}`)
    }
  }
  for (const [form, times] of forms)
    if (times > 1 && numbered.some(mark => mark.startsWith(`${form}/`)))
      fail('30-002', `${form} is drawn ${times} times`)
  checkParents()

  function checkParents(): void {
    const root = dict(subject.catalog, 'StructTreeRoot')
    const tree = root && dict(root, 'ParentTree')
    const parents = new Map<string, PDFDict | PDFArray | PDFRef | undefined>()
    const entries = tree ? list(tree, 'Nums') : []
    for (let index = 0; index < entries.length; index += 2) {
      const entry = entries[index + 1]
      const found = subject.document.context.lookup(entry)
      if (found instanceof PDFArray) parents.set(String(entries[index]), found)
      else if (entry instanceof PDFRef) parents.set(String(entries[index]), entry)
    }
    for (const [content, tag] of owners) {
      const [stream = '', number] = content.split('/')
      const list = parents.get(keyOf(stream, 'StructParents'))
      if (!(list instanceof PDFArray && list.get(Number(number)) === tag.ref)) fail('parent-tree', `\`${content}\``)
    }
    for (const tag of tags) {
      if (tag.parent && refAt(tag.dict, 'P') !== tag.parent.ref) fail('parent', `of a \`${tag.role}\``)
      for (const annotation of tag.annotations)
        if (parents.get(keyOf(String(annotation), 'StructParent')) !== tag.ref) fail('parent-tree', `${annotation}`)
    }
  }

  function keyOf(ref: string, entry: string): string {
    const found = subject.document.context.lookup(PDFRef.of(Number.parseInt(ref, 10)))
    const owner = found instanceof PDFStream ? found.dict : found
    return owner instanceof PDFDict ? String(value(owner, entry)) : ''
  }
}
