import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lastWords, type Measure } from '../../layout/last-words.js'

/** Drawn lists whose items keep their last words on one line where their measure allows it. */
export function keepLastWords(content: readonly ElementContent[], measure: Measure): ElementContent[] {
  return content.map(node => inside(node, measure, 0))
}

function inside(node: ElementContent, measure: Measure, depth: number): ElementContent {
  if (node.type !== 'element' || !mayHold(node)) return node
  const own = node.tagName === 'li' ? depth + 1 : depth
  const children = node.children.map(child => inside(child, measure, own))
  const isPassage = own > (measure.isNested ? 1 : 0) && ['li', 'p'].includes(node.tagName)
  return { ...node, children: isPassage ? kept(children, measure) : children }
}

function mayHold({ tagName, properties: { className } }: Element): boolean {
  if (!['ul', 'ol', 'li', 'p', 'div'].includes(tagName)) return false
  return !(Array.isArray(className) && className.includes('facts'))
}

/** The words of an item, with the last ones on one line where they are one text. */
export function kept(children: readonly ElementContent[], measure: Measure): ElementContent[] {
  const [text, ...others] = children.filter(child => child.type !== 'element' || child.tagName !== 'svg')
  if (text?.type !== 'text' || others.length > 0) return [...children]
  const last = lastWords(text.value, measure)
  if (last === '') return [...children]
  const at = children.indexOf(text)
  return [
    ...children.slice(0, at),
    { type: 'text', value: text.value.slice(0, -last.length) },
    h('span', { className: ['together'] }, last),
    ...children.slice(at + 1)
  ]
}
