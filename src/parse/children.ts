import type { PhrasingContent, RootContent } from 'mdast'
import { typesWith } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'

// The parser's types say "any content"; by the grammar a container holds blocks and a label holds phrasing.

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'image',
  'break',
  'blank'
])

const notBlocks: ReadonlySet<string> = new Set([
  ...phrasing,
  ...typesWith('form', 'part'),
  ...typesWith('form', 'implied'),
  'listItem',
  'tableRow'
])

export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type)
}

export function isBlock(node: RootContent): node is Block {
  return !notBlocks.has(node.type)
}

/** The blocks among some nodes. */
export function blocksOnly(nodes: readonly RootContent[]): Block[] {
  return nodes.filter(isBlock)
}

/** The phrasing among some nodes; a paragraph gives what it holds. */
export function phrasingOnly(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap(node => (node.type === 'paragraph' ? node.children : isPhrasing(node) ? [node] : []))
}
