import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** How long, in characters, an item is whose last words stay together, and the most that these take. */
interface Limits {
  readonly item: number
  readonly most: number
}

// A shorter item takes one line beside most of what may stand there, and longer words would leave half of the line before them free.
const ofItems: Limits = { item: 40, most: 24 }
const ofNested: Limits = { item: 0, most: 28 }
// Two words, or more where these are as short as `and refer`.
const fewest = 2
const shortest = 12

/** Drawn lists whose items keep their last words on one line: a line that is nearly full ends with no single word below it. */
export function keepLastWords(content: readonly ElementContent[]): ElementContent[] {
  return content.map(node => inside(node, 0))
}

function inside(node: ElementContent, depth: number): ElementContent {
  if (node.type !== 'element' || !mayHold(node)) return node
  const level = node.tagName === 'li' ? depth + 1 : depth
  const children = node.children.map(child => inside(child, level))
  const isPassage = level > 0 && ['li', 'p'].includes(node.tagName)
  return { ...node, children: isPassage ? kept(children, level > 1 ? ofNested : ofItems) : children }
}

function mayHold({ tagName, properties: { className } }: Element): boolean {
  if (!['ul', 'ol', 'li', 'p', 'div'].includes(tagName)) return false
  return !(Array.isArray(className) && className.includes('diagram'))
}

/** The words of an item that are one text. */
function kept(children: readonly ElementContent[], { item, most }: Limits): ElementContent[] {
  const words = children.filter(child => child.type !== 'element' || child.tagName !== 'svg')
  const [text, ...others] = words
  if (text?.type !== 'text' || others.length > 0 || text.value.length < item) return [...children]
  const last = lastOf(text.value)
  if (last === '' || last.length > most) return [...children]
  const first = text.value.slice(0, -last.length)
  return [
    ...children.slice(0, children.indexOf(text)),
    { type: 'text', value: first },
    h('span', { className: ['together'] }, last),
    ...children.slice(children.indexOf(text) + 1)
  ]
}

/** The last words of a text, with the spaces between them. */
function lastOf(text: string): string {
  const words = text.split(/(?<=\s)(?=\S)/)
  for (let count = fewest; count < words.length; count += 1) {
    const last = words.slice(-count).join('')
    if (last.length >= shortest) return last
  }
  return ''
}
