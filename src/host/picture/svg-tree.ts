import { SaxesParser } from 'saxes'
import type { PictureFault } from './picture.js'

/** An element of a drawing, of those in SVG's own namespace. `attributes` are those without a prefix, and `href`. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

interface Open extends SvgElement {
  readonly children: (SvgElement | string)[]
}

// Larger files are maps of every house: they take seconds to draw, in each file that shows them.
const maxBytes = 4 * 1024 * 1024
const maxElements = 40_000
const deepest = 64
const chunk = 64 * 1024
const svgSpace = 'http://www.w3.org/2000/svg'
const linkSpace = 'http://www.w3.org/1999/xlink'

/**
 * Reads a drawing into a tree, without comments and what programs put beside it. One that declares entities is refused, as they can stand
 * for a file or for a million letters; a mere name of a document type says nothing and is left out.
 */
export function readSvg(bytes: Buffer): SvgElement | PictureFault {
  if (bytes.length > maxBytes) return 'too-detailed'
  const text = decoded(bytes)
  if (text === undefined) return 'not-plain-svg'
  const parser = new SaxesParser({ xmlns: true })
  const open: (Open | undefined)[] = []
  let root: SvgElement | undefined
  let fault: PictureFault | undefined
  let elements = 0
  parser.on('error', () => {
    fault ??= 'damaged'
  })
  parser.on('doctype', type => {
    if (type.includes('[')) fault ??= 'not-plain-svg'
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1
    if (elements > maxElements || open.length >= deepest) fault ??= 'too-detailed'
    const parent = open.at(-1)
    const isOurs = uri === svgSpace && (open.length === 0 ? local === 'svg' : parent !== undefined)
    const element: Open | undefined = isOurs ? { name: local, attributes: plain(attributes), children: [] } : undefined
    if (element) parent?.children.push(element)
    root ??= element
    if (open.length === 0 && !element) fault ??= 'not-plain-svg'
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
  return fault ?? root ?? 'damaged'
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

interface Attribute {
  readonly local: string
  readonly prefix: string
  readonly uri: string
  readonly value: string
}

function plain(attributes: Readonly<Record<string, Attribute>>): Readonly<Record<string, string>> {
  const ours = Object.values(attributes).filter(
    ({ prefix, uri, local }) => prefix === '' || (uri === linkSpace && local === 'href')
  )
  return Object.fromEntries(ours.map(({ local, value }) => [local, value]))
}
