import type { LeafDirective } from 'mdast-util-directive'
import { isSlideId } from '../attributes.js'
import { editAt, type Tidying, type WrittenSlide } from './tidying.js'

/** Writes down the id that a slide has by its title, so that links, translations and bookmarks find it under any other title. */
export const slideIdIsWritten: Tidying = {
  id: 'slide-id-is-written',
  did: 'slides with their id written down, so that links survive another title',
  edits(written) {
    const { root, piece, slide } = written
    // A slide without a title would be named after its number, which the next slide before it changes.
    if (slide.title === '' || !isSlideId(slide.id)) return []
    const about = root.children.find(node => node.type === 'leafDirective' && node.name === 'slide')
    if (about?.type === 'leafDirective') return nameSlide(about, written)
    const first = root.children.find(node => node.type !== 'html')?.position?.start.line
    return first === undefined ? [] : [editAt(piece, first, 1, '', `::slide{#${slide.id}}\n\n`)]
  }
}

function nameSlide({ attributes, position }: LeafDirective, { piece, slide }: WrittenSlide) {
  if (!position || attributes?.id !== undefined) return []
  const { line, column } = position.start
  const text = piece.text.split('\n')[line - 1]?.slice(column - 1) ?? ''
  const before = /^::slide(?:\{[ \t]*\}?)?/.exec(text)?.[0] ?? ''
  const isOpen = before.endsWith('{') || /\{[ \t]+$/.test(before)
  return [editAt(piece, line, column, before, `::slide{#${slide.id}${isOpen ? ' ' : '}'}`)]
}
