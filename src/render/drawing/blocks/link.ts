import { h } from 'hastscript'
import type { Link } from 'mdast'
import { isSafeAddress } from '../../../deck/safe-address.js'
import type { Draw } from '../context.js'

/** A link; one that may not be followed stays as its text. A web page opens beside the slides, never in their place. */
export const link: Draw<Link> = (node, state) => {
  if (!isSafeAddress(node.url)) return h('span', state.all(node))
  const beside = /^http/i.test(node.url) ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return h('a', { href: node.url, ...beside }, state.all(node))
}
