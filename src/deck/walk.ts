import type { Nodes, RootContent } from 'mdast'
import { typesWith } from './block-kinds.js'
import type { Block } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'

type NodeOf<Type extends RootContent['type']> = Extract<RootContent, { type: Type }>

/** Returns all nodes of some trees, parents before children, in reading order. */
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

/** Returns all nodes of one type in some trees, in reading order. */
export function all<Type extends RootContent['type']>(nodes: readonly RootContent[], type: Type): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = []
  collectType(nodes, type, found)
  return found
}

function collectType<Type extends RootContent['type']>(
  nodes: readonly RootContent[],
  type: Type,
  found: NodeOf<Type>[]
): void {
  const isOfType = (node: RootContent): node is NodeOf<Type> => node.type === type
  for (const node of nodes) {
    if (isOfType(node)) found.push(node)
    if ('children' in node) collectType(node.children, type, found)
  }
}

/** Returns all nodes of one type in the slides and notes of a deck, with their slide. */
export function blocksOf<Type extends RootContent['type']>(deck: Deck, type: Type): readonly OnSlide<NodeOf<Type>>[] {
  const found: readonly OnSlide<unknown>[] = nodesByType(deck).get(type) ?? []
  return found as readonly OnSlide<NodeOf<Type>>[]
}

interface OnSlide<Node> {
  readonly slide: Slide
  readonly block: Node
}

// Memoized because dozens of rules each look for one type of block on every slide.
const nodesByType = memoizeWeak(({ slides }: Deck) => {
  const byType = new Map<RootContent['type'], OnSlide<RootContent>[]>()
  for (const slide of slides)
    for (const block of walk([...slide.body, ...slide.notes])) {
      const same = byType.get(block.type)
      if (same) same.push({ slide, block })
      else byType.set(block.type, [{ slide, block }])
    }
  return byType
})

const phrasingParents: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'],
  ...typesWith('holds', 'phrasing')
])

/** Returns the text of nodes without markup: blocks separated by a space, white space collapsed, pictures as their alternative text. */
export function textOf(nodes: Nodes | readonly Nodes[]): string {
  return [nodes].flat().map(plain).join(' ').replace(/\s+/g, ' ').trim()
}

function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join(phrasingParents.has(node.type) ? '' : ' ')
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

/** Returns some blocks without the nodes for which `drop` is true. What holds none of them is shared, not copied. */
export function without(nodes: readonly Block[], drop: (node: RootContent) => boolean): readonly Block[] {
  return prune(nodes, drop) as readonly Block[]
}

function prune(nodes: readonly RootContent[], drop: (node: RootContent) => boolean): readonly RootContent[] {
  // Most lists stay as they are: a new one is begun at the first node that goes or changes.
  let kept: RootContent[] | undefined
  for (const [index, node] of nodes.entries()) {
    const left = drop(node) ? undefined : pruneInside(node, drop)
    if (kept === undefined && left !== node) kept = nodes.slice(0, index)
    if (kept !== undefined && left !== undefined) kept.push(left)
  }
  return kept ?? nodes
}

function pruneInside(node: RootContent, drop: (node: RootContent) => boolean): RootContent {
  if (!('children' in node)) return node
  const children = prune(node.children, drop)
  return children === node.children ? node : ({ ...node, children } as RootContent)
}

/** Whether a block is a title of its slide: a heading of level one or two. */
export function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth <= 2
}

/** Returns the title of a slide: the plain text of its level-one and level-two headings, joined by ` · `. Empty without a heading. */
export function slideTitle(body: Slide['body']): string {
  return body
    .filter(isTitle)
    .map(heading => textOf(heading))
    .join(' · ')
}
