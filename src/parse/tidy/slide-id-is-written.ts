import type { LeafDirective } from 'mdast-util-directive'
import { isSlideId } from '../attributes.js'
import { editAt, type Tidying, type WrittenSlide } from './tidying.js'

/** Writes the id derived from a slide's title into the deck, so that links, translations and bookmarks survive a change of the title. */
export const slideIdIsWritten: Tidying = {
  id: 'slide-id-is-written',
  did: 'slides with their id written down, so that links survive another title',
  edits(written) {
    const { root, piece, slide } = written
    // The id of a slide without a title comes from its number, which changes with every slide inserted before it.
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
