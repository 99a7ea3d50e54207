import type { RootContent } from 'mdast'
import { childOf, childrenOf, type Xml } from '../open/xml.js'
import type { TextItem } from './text-items.js'

/** A list whose items came one by one, as `:::steps`. What else moved is there at once. */
export function withSteps(blocks: readonly RootContent[], slide: Xml, texts: readonly TextItem[]): RootContent[] {
  const built = childrenOf(childOf(slide, 'timing', 'bldLst'), 'bldP')
    .filter(({ attributes }) => attributes.build === 'p' || /^\d$/.test(attributes.bldLvl ?? ''))
    .map(({ attributes }) => attributes.spid)
  const words = texts.filter(({ shape }) => built.includes(shape.id)).map(({ paras }) => paras.map(({ text }) => text))
  if (words.length === 0) return [...blocks]
  return blocks.map(block => (block.type === 'list' && words.some(one => isListOf(block, one)) ? steps(block) : block))
}

function isListOf(list: Extract<RootContent, { type: 'list' }>, paras: readonly string[]): boolean {
  const first = wordsOf(list.children[0])
  return first !== '' && paras.some(text => text.replace(/\s/g, '') === first)
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('children' in node && Array.isArray(node.children)) {
    const [first, ...rest] = node.children
    // An item's own words, without the list below it.
    return 'type' in node && node.type === 'listItem' ? wordsOf(first) : [first, ...rest].map(wordsOf).join('')
  }
  return 'value' in node && typeof node.value === 'string' ? node.value.replace(/\s/g, '') : ''
}

function steps(list: RootContent): RootContent {
  return { type: 'containerDirective', name: 'steps', attributes: {}, children: [list as never] }
}
