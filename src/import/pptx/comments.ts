import { childOf, elementsIn, wordsIn, type Xml } from '../open/xml.js'
import type { SlideContext } from './context.js'

/** What reviewers have written at a slide, with their names. */
export function readComments({ opened, relationships }: SlideContext): string[] {
  const authors = authorsOf(opened)
  return [...relationships.values()]
    .filter(({ type, isExternal }) => type === 'comments' && !isExternal)
    .flatMap(({ target }) => {
      const part = opened.part(target)
      return [...elementsIn(part, 'cm'), ...elementsIn(part, 'reply')].flatMap(comment => {
        const said = textOf(comment)
        const author = authors.get(comment.attributes.authorId ?? '')
        return said === '' ? [] : [author ? `${author}: ${said}` : said]
      })
    })
}

function textOf(comment: Xml): string {
  const old = childOf(comment, 'text')
  const body = childOf(comment, 'txBody')
  const words = old
    ? wordsIn(old)
    : [...elementsIn(body, 'p')].map(para => [...elementsIn(para, 't')].map(wordsIn).join('')).join(' ')
  return words.replace(/\s+/g, ' ').trim()
}

function authorsOf(opened: SlideContext['opened']): Map<string, string> {
  const parts = [...opened.relationships(opened.main).values()].filter(({ type }) =>
    /^(?:commentA|a)uthors$/.test(type)
  )
  return new Map(
    parts.flatMap(({ target }) => {
      const part = opened.part(target)
      const found = [...elementsIn(part, 'cmAuthor'), ...elementsIn(part, 'author')]
      return found.map(({ attributes }) => [attributes.id ?? '', (attributes.name ?? '').trim()] as const)
    })
  )
}
