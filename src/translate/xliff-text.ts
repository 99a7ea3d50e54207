import { escapeWords } from '../deck/segment-text.js'
import { childOf, wordsIn, type XmlElement } from './xml-tree.js'

/** Inline elements of XLIFF 1.2 and 2.1 as a segment's text: words, and our tags by the ids that we gave them. */
export function segmentText(element: XmlElement | undefined): string {
  if (!element) return ''
  const pieces = joined(element.children.flatMap(piecesOf))
  const lastTag = pieces.findLastIndex(piece => 'tag' in piece)
  return pieces
    .map((piece, index) => ('words' in piece ? escapeWords(piece.words, index < lastTag) : piece.tag))
    .join('')
}

type Piece = { readonly words: string } | { readonly tag: string }

function piecesOf(child: XmlElement | string): Piece[] {
  if (typeof child === 'string') return [{ words: child }]
  const { name, attributes } = child
  const inside = () => child.children.flatMap(piecesOf)
  const id = tagName(attributes.id ?? attributes.rid)
  switch (name) {
    case 'g':
    case 'pc':
      return [{ tag: `<${id}>` }, ...inside(), { tag: `</${id}>` }]
    case 'x':
    case 'ph':
      return [{ tag: `<${id}/>` }]
    case 'bx':
    case 'bpt':
    case 'sc':
      return [{ tag: `<${id}>` }]
    case 'ex':
    case 'ept':
      return [{ tag: `</${id}>` }]
    case 'ec':
      return [{ tag: `</${tagName(attributes.startRef ?? attributes.id)}>` }]
    case 'cp':
      return [{ words: character(attributes.hex) }]
    case 'mrk':
      return inside()
    // Annotation marks contain no text.
    case 'sm':
    case 'em':
      return []
    default:
      return inside()
  }
}

// Programs may add tags of their own: they get a name that no source has, and are reported as unknown.
function tagName(id: string | undefined): string {
  return id !== undefined && /^[a-z]+\d+$/.test(id) ? id : 'tag0'
}

// Not a valid code point: nothing can be shown.
function character(hex = ''): string {
  const code = /^[\dA-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : 0x20
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

// Adjacent text is escaped as one.
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let words: string[] = []
  const put = () => {
    if (words.length > 0) result.push({ words: words.join('') })
    words = []
  }
  for (const piece of pieces) {
    if ('words' in piece) words.push(piece.words)
    else {
      put()
      result.push(piece)
    }
  }
  put()
  return result
}

/** A note in a unit, with its author. */
interface XliffNote {
  readonly from: string
  readonly text: string
}

/** The notes of a unit: of 1.2 directly in it, of 2.1 in `notes`. */
export function notesOf(unit: XmlElement): XliffNote[] {
  const holder = childOf(unit, 'notes') ?? unit
  return holder.children.flatMap(child =>
    typeof child !== 'string' && child.name === 'note'
      ? [{ from: child.attributes.from ?? child.attributes.category ?? '', text: wordsIn(child).trim() }]
      : []
  )
}
