import type { Nodes, RootContent } from 'mdast'
import { typesWith } from './block-kinds.js'
import type { Block } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'

type NodeOf<Type extends RootContent['type']> = Extract<RootContent, { type: Type }>

/** All nodes of a tree or a list of trees, parents before children, in reading order. */
export function walk(nodes: readonly RootContent[]): readonly RootContent[] {
  const found: RootContent[] = []
  collect(nodes, found)
  return found
}

function collect(nodes: readonly RootContent[], found: RootContent[]): void {
  for (const node of nodes) {
    found.push(node)
    if ('children' in node) collect(node.children, found)
  }
}

/** All nodes of one type below some nodes, in reading order. */
export function all<Type extends RootContent['type']>(nodes: readonly RootContent[], type: Type): NodeOf<Type>[] {
  return walk(nodes).filter((node): node is NodeOf<Type> => node.type === type)
}

/** All blocks of one type on the slides of a deck, with their slide; notes are looked into too when `type` may stand there. */
export function blocksOf<Type extends RootContent['type']>(
  deck: Deck,
  type: Type
): { readonly slide: Slide; readonly block: NodeOf<Type> }[] {
  return deck.slides.flatMap(slide =>
    (nodesByType(slide).get(type) ?? []).map(node => ({ slide, block: node as NodeOf<Type> }))
  )
}

// Dozens of rules ask every slide for one type of block each.
const nodesByType = memoizeWeak((slide: Slide) => {
  const byType = new Map<RootContent['type'], RootContent[]>()
  for (const node of walk([...slide.body, ...slide.notes])) {
    const same = byType.get(node.type)
    if (same) same.push(node)
    else byType.set(node.type, [node])
  }
  return byType
})

const phrasingParents: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'],
  ...typesWith('holds', 'phrasing')
])

/** A node's text without its markup, blocks parted by a space, white space folded; pictures give their alternative text. */
export function textOf(nodes: Nodes | readonly Nodes[]): string {
  return [nodes].flat().map(plain).join(' ').replace(/\s+/g, ' ').trim()
}

function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join(phrasingParents.has(node.type) ? '' : ' ')
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

/** A copy of some blocks, and of all below them, without the nodes that `drop` picks. The originals are not changed. */
export function without(nodes: readonly Block[], drop: (node: RootContent) => boolean): Block[] {
  return prune(nodes, drop) as Block[]
}

function prune(nodes: readonly RootContent[], drop: (node: RootContent) => boolean): RootContent[] {
  return nodes
    .filter(node => !drop(node))
    .map(node => ('children' in node ? ({ ...node, children: prune(node.children, drop) } as RootContent) : node))
}

/** What a slide is called: the plain text of its level-one and level-two headings, joined by ` · `. Empty when there is none. */
export function slideTitle(body: Slide['body']): string {
  return body
    .filter(block => block.type === 'heading' && block.depth <= 2)
    .map(heading => textOf(heading))
    .join(' · ')
}
