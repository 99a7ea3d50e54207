import { h } from 'hastscript'
import type { Image } from 'mdast'
import { decorative } from '../../../deck/picture.js'
import type { Draw } from '../context.js'
import { shownPicture } from '../picture-source.js'

/** A picture of the deck, written into the file. One that could not be had is marked, so that nobody can miss it. */
export const image: Draw<Image> = (node, _state, { deck, labels }) => {
  const picture = shownPicture(deck, node.url)
  const alt = node.alt === decorative ? '' : (node.alt ?? '')
  const words = node.data?.unsettled?.alt === undefined ? {} : { lang: deck.frontMatter.language }
  if (picture) return h('img', { src: picture.source, alt, ...words, width: picture.width, height: picture.height })
  return h('span', { className: ['picture-absent'] }, [
    h('strong', labels.pictureMissing),
    ` ${alt === '' ? node.url : alt}`
  ])
}
