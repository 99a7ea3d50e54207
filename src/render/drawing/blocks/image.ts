import { h } from 'hastscript'
import type { Image, Link, ListItem, Paragraph } from 'mdast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { Fallback } from '../../../deck/blocks.js'
import { isSafeAddress } from '../../../deck/links.js'
import { decorative } from '../../../deck/picture.js'
import type { Draw } from '../context.js'
import { drawIcon } from '../draw-icon.js'
import { shownPicture } from '../picture-source.js'
import { drawTranslationGap, drawWords } from '../translation-gap.js'

/** A link; one that may not be followed stays as its text. A web page opens beside the slides, never in their place. */
export const link: Draw<Link> = (node, state) => {
  if (!isSafeAddress(node.url)) return h('span', state.all(node))
  const beside = /^http/i.test(node.url) ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return h('a', { href: node.url, ...beside }, state.all(node))
}

/** A paragraph. One that is a picture with a title is a figure, and the title its caption. */
export const paragraph: Draw<Paragraph> = (node, state, { deck }) => {
  const [only, ...others] = node.children
  if (only?.type !== 'image' || others.length > 0 || !only.title) return h('p', state.all(node))
  const caption = drawWords(deck, only.title, only.data?.unsettled?.title)
  return h('figure', { className: ['captioned'] }, [...state.all(node), h('figcaption', caption)])
}

/** An item of a list, with its icon in the place of the bullet. A box to tick is a sign in the text: paper and portable files have no forms. */
export const listItem: Handler = (state, node: ListItem, parent) => {
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  const icon = drawIcon(node.data?.icon)
  if (icon.length > 0) return h('li', { className: ['with-icon'] }, [...icon, ...item.children])
  if (typeof node.checked !== 'boolean') return item
  const box = h('span', { className: ['box'] }, node.checked ? '✓' : '□')
  return h('li', { className: ['task'] }, [box, ...item.children])
}

export const fallback: Draw<Fallback> = (node, state, { deck }) => [drawTranslationGap(deck, node, state.all(node))]

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
