import { SaxesParser } from 'saxes'
import type { FileFault } from './catalogue-file.js'

/** An element of an XML file. Names are without their prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** From 1. */
  readonly line: number
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Files for translators are flat; a deeper one is hostile. */
const deepest = 64

/**
 * Parses XML into a tree. A DOCTYPE is refused: no format that we read needs one, and it can name other files or expand without end.
 * So is a file that is not well-formed, with the line.
 */
export function readXml(text: string): XmlElement | FileFault {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Open[] = []
  let root: XmlElement | undefined
  let fault: FileFault | undefined
  const refuse = (why: string) => {
    fault ??= { fault: why, line: parser.line }
  }
  parser.on('error', error => refuse(error.message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => refuse('unexpected DOCTYPE'))
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length >= deepest) refuse(`more than ${deepest} elements inside each other`)
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const)
    const element: Open = { name: local, attributes: Object.fromEntries(values), children: [], line: parser.line }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (words: string) => open.at(-1)?.children.push(words)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  for (let start = 0; start < text.length && !fault; start += chunk) parser.write(text.slice(start, start + chunk))
  if (!fault) parser.close()
  return fault ?? root ?? { fault: 'no XML in it' }
}

// In chunks, so that parsing stops early at an error in a large file.
const chunk = 64 * 1024

/** All descendants with a name, in order. */
export function* elements(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* elements(child, name)
  }
}

/** The first child with a name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The text of an element and all below it. */
export function wordsIn(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : wordsIn(child))).join('')
}
