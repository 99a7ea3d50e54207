import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { Block } from '../../../deck/blocks.js'
import { headAndDetail } from '../../../deck/diagrams/head-and-detail.js'
import { areHeaded } from '../../../layout/headed-points.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withDetail } from '../with-detail.js'
import { withClasses } from './items.js'

/**
 * What to take home. Where most points name what they are about before a colon, these words are bold: the room finds a point by them. Where all
 * do, they stand in a column.
 */
export function drawTakeaways(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const drawn = drawBlocks(blocks, options)
  const inColumns = blocks.every(
    block => block.type !== 'takeaways' || areHeaded(block.children, options.deck.language)
  )
  const passages = drawn.flatMap(block => (isTakeaways(block) ? passagesIn(block) : []))
  const headed = passages.map(passage => ({ passage, words: withBoldHead(passage.children) }))
  if (inColumns && headed.every(({ words }) => words !== undefined)) {
    for (const { passage } of headed) passage.children = [pairOf(passage.children)]
    return drawn.map(block => (isTakeaways(block) ? withClasses(block, 'headed') : block))
  }
  if (headed.filter(({ words }) => words !== undefined).length * 2 > headed.length)
    for (const { passage, words } of headed) if (words) passage.children = words
  return drawn
}

function isTakeaways(block: ElementContent): block is Element {
  if (block.type !== 'element') return false
  const { className } = block.properties
  return Array.isArray(className) && className.includes('takeaways')
}

/** What holds the words of each item: the item, or its first paragraph. */
function passagesIn(block: Element): Element[] {
  const found: Element[] = []
  visit(block, 'element', (item: Element) => {
    if (item.tagName !== 'li') return undefined
    const paragraph = item.children.find(child => child.type === 'element' && child.tagName === 'p')
    found.push(paragraph?.type === 'element' ? paragraph : item)
    return SKIP
  })
  return found
}

/** The words before the first colon, and those behind it, side by side. */
function pairOf(words: readonly ElementContent[]): Element {
  const parts = withDetail(words)
  const at = parts.findIndex(part => part.type === 'element' && part.properties.className?.toString() === 'colon')
  return h('span', { className: ['pair'] }, [h('strong', parts.slice(0, at + 1)), ...parts.slice(at + 1)])
}

/** The words with those before their first colon in bold; undefined where there are none, or others stand before them. */
function withBoldHead(words: readonly ElementContent[]): ElementContent[] | undefined {
  const at = words.findIndex(word => word.type !== 'element' || word.tagName !== 'svg')
  const text = words[at]
  if (text?.type !== 'text') return undefined
  const { head, colon, detail } = headAndDetail(text.value)
  if (colon === '' || head.trim() === '') return undefined
  return [...words.slice(0, at), h('strong', head + colon), { type: 'text', value: detail }, ...words.slice(at + 1)]
}
