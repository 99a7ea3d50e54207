import { SaxesParser, type SaxesTagNS } from 'saxes'

/** Office nests a few dozen elements. */
const deepest = 256

// In chunks, so that parsing stops early at an error: to find the namespace of an element the parser goes through all that are open,
// which in a chunk of 64 KiB of them takes ten seconds.
const chunk = 4 * 1024

/** How a tree is made of XML. */
interface Making<Element> {
  /** How many elements a file may have. */
  readonly mostElements: number
  /** An element of a tag, with no children yet. */
  make(tag: SaxesTagNS): Element
  /** Called when an element ends, with the one around it. */
  closed?(element: Element, parent: Element | undefined): void
}

/**
 * Parses XML of a stranger. Undefined where it is not well-formed, has a DOCTYPE (no part of an Office file needs one, and it can expand without
 * end), is too deep, or has too many elements.
 */
export function parseTree<Element extends { readonly children: unknown[] }>(
  text: string,
  { mostElements, make, closed }: Making<Element>
): Element | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = []
  let root: Element | undefined
  let failed = false
  let count = 0
  const fail = () => {
    failed = true
  }
  const addText = (words: string) => open.at(-1)?.children.push(words)
  parser.on('error', fail)
  parser.on('doctype', fail)
  parser.on('opentag', tag => {
    count += 1
    if (open.length >= deepest || count > mostElements) fail()
    const element = make(tag)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const ended = open.pop()
    if (ended) closed?.(ended, open.at(-1))
  })
  for (let start = 0; start < text.length && !failed; start += chunk) parser.write(text.slice(start, start + chunk))
  if (!failed) parser.close()
  return failed ? undefined : root
}
