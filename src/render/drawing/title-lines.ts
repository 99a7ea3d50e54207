import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/**
 * A drawn title with what stands up to its first colon, and what stands behind it, each on lines of its own in a span of one of two classes.
 * The space between them belongs to the first, so that the outline of a PDF has it. Left as it is where the colon is in bold or code.
 */
export function brokenAtColon(title: ElementContent, names: readonly [string, string]): ElementContent {
  if (title.type !== 'element') return title
  const at = title.children.findIndex(child => child.type === 'text' && colon.test(child.value))
  const text = title.children[at]
  if (text?.type !== 'text') return title
  const end = (colon.exec(text.value)?.index ?? 0) + 1
  const rest = text.value.slice(end)
  const space = /^\s*/.exec(rest)?.[0] ?? ''
  return {
    ...title,
    children: [
      part(names[0], [...title.children.slice(0, at), { type: 'text', value: text.value.slice(0, end) + space }]),
      part(names[1], [{ type: 'text', value: rest.slice(space.length) }, ...title.children.slice(at + 1)])
    ]
  }
}

// A time (`10:30`) has no space behind the colon.
const colon = /:(?=\s|$)|：/

function part(name: string, children: ElementContent[]): Element {
  return h('span', { className: [name] }, children)
}
