import { strFromU8, unzipSync } from 'fflate'
import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import type { RenderedFile } from '../../../src/render/format.js'

/** An element of a part: its name with the prefix that it is written with, its attributes as written, what stands in it, and its own text. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** The files of a package, by their paths; XML as text, pictures as they are. */
export interface OpenPackage {
  readonly texts: ReadonlyMap<string, string>
  readonly names: readonly string[]
  part(path: string): XmlElement
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const files = Object.entries(unzipSync(bytes))
  const texts = new Map(
    files.flatMap(([path, content]) => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(content)] as const] : []))
  )
  return {
    texts,
    names: files.map(([path]) => path),
    part(path) {
      const text = texts.get(path)
      if (text === undefined) throw new Error(`There is no part ${path}`)
      return readXml(text)
    }
  }
}

/** The package among the files that a format made. */
export function packageIn(files: readonly RenderedFile[], path: string): OpenPackage {
  const file = files.find(candidate => candidate.path === path)
  if (!file || !('bytes' in file)) throw new Error(`No bytes were made for ${path}`)
  return openPackage(file.bytes)
}

/** Reads XML; what is not well formed is an error. */
export function readXml(text: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.values(attributes).map(({ name, value }: SaxesAttributeNS) => [name, value])
    const element = { name, attributes: Object.fromEntries(own), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', words => {
    const last = open.at(-1)
    if (last) last.text += words
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  const [element] = root.children
  if (!element) throw new Error('There is nothing in this part')
  return element
}

/** All elements of a name, in their order. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : []
  return [...own, ...element.children.flatMap(child => allNamed(child, name))]
}

/** The text of an element, a line for each paragraph. */
export function linesIn(element: XmlElement): string[] {
  return allNamed(element, 'a:p').map(paragraph =>
    allNamed(paragraph, 'a:t')
      .map(({ text }) => text)
      .join('')
  )
}

/** Parts of a kind in the order of their numbers: `slides/slide`. */
export function numbered({ names }: OpenPackage, kind: string): string[] {
  const found = names.filter(name => new RegExp(`^ppt/${kind}\\d+\\.xml$`).test(name))
  const numberOf = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1])
  return found.sort((a, b) => numberOf(a) - numberOf(b))
}
