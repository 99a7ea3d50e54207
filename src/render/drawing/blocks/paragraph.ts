import { h } from 'hastscript'
import type { Paragraph } from 'mdast'
import type { Draw } from '../context.js'

/** A paragraph. One that is a picture with a title is a figure, and the title its caption. */
export const paragraph: Draw<Paragraph> = (node, state) => {
  const [only, ...others] = node.children
  if (only?.type !== 'image' || others.length > 0 || !only.title) return h('p', state.all(node))
  return h('figure', { className: ['captioned'] }, [...state.all(node), h('figcaption', only.title)])
}
