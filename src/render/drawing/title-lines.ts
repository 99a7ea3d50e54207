import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { withCapital } from '../../layout/title-zone.js'

/** A drawn title with what stands up to its first colon, and what stands behind it, each on lines of its own. Left as it is where the colon is in bold or code. */
export function brokenAtColon(title: ElementContent): ElementContent {
  return inParts(title, (head, space, rest) => [part('sentence', head), ...space, part('sentence', rest)])
}

/**
 * The same with the first part as a small line above the rest, which begins with a capital letter as other titles do. Two sizes part them already, so its
 * colon is not shown: with the space behind it, it is for whoever hears the title or reads the outline of a PDF. `language` is a BCP 47 tag.
 */
export function ledByColon(title: ElementContent, language: string): ElementContent {
  return inParts(title, (head, space, rest) => [
    part('title-lead', withUnseenColon(head, space)),
    part('title-rest', capitalised(rest, language))
  ])
}

function inParts(
  title: ElementContent,
  arrange: (head: ElementContent[], space: ElementContent[], rest: ElementContent[]) => ElementContent[]
): ElementContent {
  if (title.type !== 'element') return title
  const at = title.children.findIndex(child => child.type === 'text' && colon.test(child.value))
  const text = title.children[at]
  if (text?.type !== 'text') return title
  const end = (colon.exec(text.value)?.index ?? 0) + 1
  const space = /^\s*/.exec(text.value.slice(end))?.[0] ?? ''
  return {
    ...title,
    children: arrange(
      [...title.children.slice(0, at), { type: 'text', value: text.value.slice(0, end) }],
      space === '' ? [] : [{ type: 'text', value: space }],
      [{ type: 'text', value: text.value.slice(end + space.length) }, ...title.children.slice(at + 1)]
    )
  }
}

// Not by a style: fonts are cut to the letters that a page holds.
function capitalised([first, ...others]: ElementContent[], language: string): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...others] : []
  return [{ ...first, value: withCapital(first.value, language) }, ...others]
}

function withUnseenColon(head: ElementContent[], space: ElementContent[]): ElementContent[] {
  const last = head.at(-1)
  if (last?.type !== 'text') return head
  const words = last.value.replace(/\s*.$/, '')
  const end: ElementContent = { type: 'text', value: last.value.slice(words.length) }
  return [...head.slice(0, -1), { ...last, value: words }, part('unseen', [end, ...space])]
}

// A time (`10:30`) has no space behind the colon.
const colon = /:(?=\s|$)|：/

function part(name: string, children: ElementContent[]): Element {
  return h('span', { className: [name] }, children)
}
