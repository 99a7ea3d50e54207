import { h } from 'hastscript'
import type { Image } from 'mdast'
import type { Draw } from '../context.js'

/** The alternative text that says a picture carries no meaning. */
export const decorative = 'decorative'

/** A picture of the deck, written into the file. What was not found is drawn as its alternative text. */
export const image: Draw<Image> = (node, _state, { deck }) => {
  const picture = deck.pictures[node.url]
  const alt = node.alt === decorative ? '' : (node.alt ?? '')
  if (picture?.state !== 'found') return h('span', { className: ['picture-absent'] }, alt)
  const { mediaType, data, width, height } = picture
  return h('img', { src: `data:${mediaType};base64,${data}`, alt, width, height })
}
