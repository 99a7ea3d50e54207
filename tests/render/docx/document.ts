import { allNamed, type OpenPackage, type XmlElement } from '../pptx/open-package.js'

/** The body of a document. */
export function bodyOf(file: OpenPackage): XmlElement {
  const [body] = allNamed(file.part('word/document.xml'), 'w:body')
  if (!body) throw new Error('The document has no body')
  return body
}

/** Paragraphs, those in tables too, each with its style and its text; a step to a tab stop is a space. */
export function parasOf(element: XmlElement): { style: string; text: string; element: XmlElement }[] {
  return allNamed(element, 'w:p').map(para => ({
    style: valueIn(para, 'w:pStyle') ?? '',
    text: textOf(para),
    element: para
  }))
}

function textOf({ name, text, children }: XmlElement): string {
  if (name === 'w:t') return text
  return name === 'w:tab' || name === 'w:br' ? ' ' : children.map(textOf).join('')
}

/** What the first element of a name says. */
export function valueIn(element: XmlElement, name: string): string | undefined {
  return allNamed(element, name)[0]?.attributes['w:val']
}

/** All words of a document, its margins aside. */
export function wordsOf(file: OpenPackage): string[] {
  return words(
    parasOf(bodyOf(file))
      .map(({ text }) => text)
      .join('\n')
  )
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
