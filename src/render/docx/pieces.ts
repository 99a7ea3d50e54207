import type { Element, ElementContent } from 'hast'
import type { DocumentContext } from './context.js'
import { hasClass, isInline, plainText } from './hast.js'
import { listPieces } from './lists.js'
import { ownPieces } from './own-pieces.js'
import { type Drawn, isPara, type Place } from './place.js'
import { pictureRoom, runsOf, trimmed } from './runs.js'
import { factsIn, tableOf } from './tables.js'
import type { Piece, StyleId } from './tree.js'

const headings: Readonly<Record<string, StyleId>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
  h6: 'Heading5'
}

/**
 * What a page of paper shows, as paragraphs and tables of a text document. Lines of text are collected; what is a box for a style sheet, such as
 * `div`, is what it holds. Pictures of slides have no place here: the page is drawn `inWords`.
 */
export function piecesOf(nodes: readonly ElementContent[], context: DocumentContext, place: Place = usual): Piece[] {
  const pieces: Piece[] = []
  let line: ElementContent[] = []
  const endLine = () => {
    const runs = trimmed(runsOf(line, context, {}, place.most))
    if (runs.length > 0) pieces.push(paragraph(runs, place))
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) line.push(node)
    else if (node.type === 'element') {
      endLine()
      pieces.push(...withIds(node, pieceOf(node, context, place)))
    }
  }
  endLine()
  return pieces
}

const usual: Place = { style: 'Normal', level: -1, indent: 0, most: pictureRoom }

function pieceOf(element: Element, context: DocumentContext, place: Place): Piece[] {
  const draw: Drawn = (nodes, change = {}) => piecesOf(nodes, context, { ...place, ...change })
  const own = ownPieces(element, { context, place, draw })
  if (own) return own
  const { tagName, children } = element
  const heading = headings[tagName]
  if (heading) {
    const runs = trimmed(runsOf(children, context))
    return runs.length === 0 ? [] : [{ ...paragraph(runs, { ...place, style: heading }), staysWithNext: true }]
  }
  switch (tagName) {
    case 'ul':
    case 'ol':
      return listPieces(element, { context, place, draw })
    case 'table':
      return hasClass(element, 'facts-table') ? factsIn(element, context) : [tableOf(element, draw)]
    case 'blockquote':
      return draw(children, { style: 'Quote' })
    case 'figcaption':
      return draw(children, { style: 'Caption' })
    case 'pre':
      return plainText(children)
        .replace(/\n$/, '')
        .split('\n')
        .map(text => ({ style: 'Code', runs: [{ text, code: true, direction: 'ltr' }] }))
    case 'hr':
      return []
    default:
      return draw(children)
  }
}

function paragraph(
  runs: Extract<Piece, { style: StyleId }>['runs'],
  { style, indent, align }: Place
): Extract<Piece, { style: StyleId }> {
  return { style, runs, ...(indent > 0 && { indent }), ...(align && { align }) }
}

/** Pieces whose first can be linked to by the ids of an element and of what it begins with. */
function withIds(element: Element, pieces: Piece[]): Piece[] {
  const { id } = element.properties
  const [first, ...rest] = pieces
  if (typeof id !== 'string' || !first || !isPara(first)) return pieces
  return [{ ...first, ids: [...(first.ids ?? []), id] }, ...rest]
}
