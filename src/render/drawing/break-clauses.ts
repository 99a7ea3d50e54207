import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { em } from '../../layout/box-sizes.js'
import { clauseBreaks } from '../../layout/clauses.js'

/** Text whose lines end with a clause, in languages with spaces with a sentence, where that takes no line more; other content as it is. `room` is what its lines hold, in em. */
export function breakClauses(content: readonly ElementContent[], room: number, language: string): ElementContent[] {
  if (room <= 0) return [...content]
  return content.map(node => {
    if (node.type !== 'element' || !holdsText(node)) return node
    const inside = room - besideOf(node)
    const broken = isLine(node)
      ? inClauses(node.children, inside, language)
      : breakClauses(node.children, inside, language)
    return { ...node, children: broken }
  })
}

/** The words of a few lines, in parts that begin each on a line of its own where not all fits into one. */
export function inClauses(words: readonly ElementContent[], room: number, language: string): ElementContent[] {
  return brokenAt(words, clauseBreaks(words.map(textIn).join(''), room, language))
}

/** Words in parts that end at places in their text, in order. */
export function brokenAt(words: readonly ElementContent[], ends: readonly number[]): ElementContent[] {
  let rest: readonly ElementContent[] = words
  let start = 0
  const parts: ElementContent[] = []
  for (const end of ends) {
    const halves = inTwo(rest, end - start)
    if (halves === undefined) return [...words]
    // Side by side in a wide window, sentences have a space between them.
    parts.push(
      part(halves[0]),
      ...(/\s$/.test(halves[0].map(textIn).join('')) ? [{ type: 'text' as const, value: ' ' }] : [])
    )
    rest = halves[1]
    start = end
  }
  return parts.length === 0 ? [...words] : [...parts, part([...rest])]
}

/** Words before and behind a place. Undefined where emphasis or a link goes on behind it: that stays in one piece. */
function inTwo(words: readonly ElementContent[], at: number): [ElementContent[], ElementContent[]] | undefined {
  let before = 0
  for (const [index, word] of words.entries()) {
    const end = before + textIn(word).length
    if (at > before && at <= end) {
      if (word.type !== 'text' && at !== end) return undefined
      const [first, second] = word.type === 'text' ? cut(word.value, at - before) : [[word], []]
      return [
        [...words.slice(0, index), ...first],
        [...second, ...words.slice(index + 1)]
      ]
    }
    before = end
  }
  return undefined
}

function cut(text: string, at: number): [ElementContent[], ElementContent[]] {
  const texts = [text.slice(0, at), text.slice(at)].map((value): ElementContent[] =>
    value === '' ? [] : [{ type: 'text', value }]
  )
  return [texts[0] ?? [], texts[1] ?? []]
}

function part(children: ElementContent[]): Element {
  return h('span', { className: ['sentence'] }, children)
}

const boxEdge = 2

const passages = new Set(['p', 'li', 'h2'])
const inline = new Set(['strong', 'em', 'a', 'span', 'bdi', 'mark'])

/** Whether an element holds words and nothing that is a line of its own, such as a list, a figure or a sentence. */
function isLine({ tagName, children }: Element): boolean {
  return passages.has(tagName) && children.every(child => child.type === 'text' || isPlain(child))
}

function isPlain(node: ElementContent): boolean {
  return node.type === 'element' && inline.has(node.tagName) && node.properties.className === undefined
}

/** Cells, drawings, code and pictures have rooms of their own. */
function holdsText({ tagName, properties: { className } }: Element): boolean {
  if (['table', 'code', 'pre', 'svg', 'figure', 'span'].includes(tagName)) return false
  return !(Array.isArray(className) && ['diagram', 'facts', 'missing'].some(name => className.includes(name)))
}

/** What stands beside the words of an element, in em: the mark of an item, the edge of a box. */
function besideOf({ tagName, properties: { className } }: Element): number {
  if (tagName === 'li') return em['list-inset'] + em['item-inset']
  return Array.isArray(className) && className.includes('box') ? boxEdge : 0
}

export function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
}
