import { type ImportFault, isFault } from '../fault.js'
import type { ForeignDeck } from '../foreign.js'
import { countLanguages } from '../languages.js'
import { openPackage, type Package, relatedPart } from '../open/package.js'
import { childOf, childrenOf, elementsIn, wordsIn } from '../open/xml.js'
import { collectMedia } from '../pptx/media.js'
import { wordsOf } from '../write/words.js'
import { type Part, readParts } from './body.js'
import type { DocxContext } from './context.js'
import { slidesOf } from './slides.js'
import { readStyles } from './styles.js'

/** Reads a text of Word, such as a session plan: headings become slides. Nothing that it names outside of itself is looked at. */
export function readDocx(bytes: Uint8Array): ForeignDeck | ImportFault {
  const opened = openPackage(bytes, 'docx')
  if (isFault(opened)) return opened
  const losses: string[] = []
  const languages = countLanguages()
  const context: DocxContext = {
    opened,
    relationships: opened.relationships(opened.main),
    media: collectMedia(opened),
    languages,
    styles: readStyles(opened),
    footnotes: notesOf(opened),
    comments: commentsOf(opened),
    counters: new Map(),
    lose: what => {
      if (!losses.includes(what)) losses.push(what)
    }
  }
  const body = childOf(opened.part(opened.main), 'body')
  const parts = withBoldHeadings(body ? readParts(body, context) : [])
  if (parts.length === 0)
    return {
      what: 'The document has no text',
      why: 'There is nothing to make a deck of.',
      fix: 'Open it in Word and look: is its text in a picture?'
    }
  const titled = (kind: Part['kind']) => parts.find(part => part.kind === kind)
  const [title, subtitle] = [titled('title'), titled('subtitle')]
  const written = title && 'content' in title ? title.content : []
  const named = wordsIn(childOf(opened.part(corePart(opened)), 'title')).trim()
  const heading = written.length > 0 ? written : named === '' ? [] : [{ type: 'text' as const, value: named }]
  if ([...opened.relationships(opened.main).values()].some(({ type }) => type === 'header' || type === 'footer'))
    context.lose('Headers and footers: write what counts into `footer` of a `brand.yaml`')
  return {
    program: 'Word',
    title: named === '' ? undefined : named,
    subtitle: subtitle && 'content' in subtitle ? wordsOf(subtitle.content) : undefined,
    author: wordsIn(childOf(opened.part(corePart(opened)), 'creator')).trim() || undefined,
    language: languages.main(),
    slides: slidesOf(parts, heading),
    files: context.media.files,
    losses: [
      ...losses,
      ...(languages.others().length > 0
        ? [
            `Words in other languages (${languages.others().join(', ')}): a deck is in one language, and is translated as a whole`
          ]
        : [])
    ]
  }
}

function corePart(opened: Package): string | undefined {
  return relatedPart(opened, '', 'core-properties')
}

/** In a text without headings, short lines in bold are what was meant as such. */
function withBoldHeadings(parts: readonly Part[]): Part[] {
  if (parts.some(({ kind }) => kind === 'heading')) return [...parts]
  return parts.map(part => {
    if (part.kind !== 'line' || part.line.mark !== undefined) return part
    const { content } = part.line
    const isBold = content.length > 0 && content.every(({ type }) => type === 'strong')
    const words = wordsOf(content)
    if (!isBold || words.length > 80) return part
    return { kind: 'heading', level: 1, content: [{ type: 'text', value: words }] }
  })
}

/** Footnotes and endnotes by their ids. */
function notesOf(opened: Package): Map<string, string> {
  return new Map(
    (['footnotes', 'endnotes'] as const).flatMap(type =>
      childrenOf(opened.part(relatedPart(opened, opened.main, type))).map(
        note => [`${type.charAt(0)}${note.attributes.id ?? ''}`, textOf(note)] as const
      )
    )
  )
}

function commentsOf(opened: Package): Map<string, string> {
  const comments = childrenOf(opened.part(relatedPart(opened, opened.main, 'comments')), 'comment')
  return new Map(
    comments.map(comment => {
      const { id = '', author = '' } = comment.attributes
      return [id, `${author === '' ? '' : `${author}: `}${textOf(comment)}`] as const
    })
  )
}

function textOf(element: Parameters<typeof elementsIn>[0]): string {
  return [...elementsIn(element, 'p')]
    .map(para => [...elementsIn(para, 't')].map(wordsIn).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
