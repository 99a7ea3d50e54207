import type { Blockquote, Paragraph, PhrasingContent, RootContent, Strong } from 'mdast'

// The few pieces of ordinary Markdown that our blocks are said in.

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value }] }
}

/** A paragraph that names what follows. */
export function labelled(name: string): Paragraph {
  return paragraph([strong(name)])
}

/** A quotation around blocks. Anything that may not stand in one is left out. */
export function quotation(nodes: readonly RootContent[]): Blockquote {
  return { type: 'blockquote', children: nodes.filter(isBlock) }
}

/** The running text among some nodes. */
export function phrasingOf(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.filter(isPhrasing)
}

function isBlock(node: RootContent): node is Blockquote['children'][number] {
  return !isPhrasing(node) && node.type !== 'yaml' && node.type !== 'listItem'
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'image', 'link', 'blank'])

function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type)
}
