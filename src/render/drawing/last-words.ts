import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

// Longer ones would leave half of the line before them free.
const most = 28
const lastTwo = /(?<=\s)\S+\s+\S+\s*$/

/** Drawn lists whose items below items keep their last two words on one line: a line that is nearly full ends with no single word below it. */
export function keepLastWords(content: readonly ElementContent[]): ElementContent[] {
  return content.map(node => inside(node, 0))
}

function inside(node: ElementContent, depth: number): ElementContent {
  if (node.type !== 'element' || !mayHold(node)) return node
  const level = node.tagName === 'li' ? depth + 1 : depth
  const children = node.children.map(child => inside(child, level))
  return { ...node, children: level > 1 && node.tagName === 'li' ? kept(children) : children }
}

function mayHold({ tagName, properties: { className } }: Element): boolean {
  if (!['ul', 'ol', 'li', 'div'].includes(tagName)) return false
  return !(Array.isArray(className) && className.includes('diagram'))
}

/** The words of an item that are one text. */
function kept(children: readonly ElementContent[]): ElementContent[] {
  const words = children.filter(child => child.type !== 'element' || child.tagName !== 'svg')
  const [text, ...others] = words
  if (text?.type !== 'text' || others.length > 0) return [...children]
  const [last] = lastTwo.exec(text.value) ?? []
  if (last === undefined || last.length > most) return [...children]
  const first = text.value.slice(0, -last.length)
  return [
    ...children.slice(0, children.indexOf(text)),
    { type: 'text', value: first },
    h('span', { className: ['together'] }, last),
    ...children.slice(children.indexOf(text) + 1)
  ]
}
