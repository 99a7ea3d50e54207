import type { PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { z } from 'zod'
import { typesWith } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Report } from './report.js'
import { blockIsComplete } from './slide-problems.js'

/** A block as written, with its content converted. */
interface WrittenBlock {
  readonly children: RootContent[]
  readonly position: Position | undefined
  /** The content of `[…]` after the name. */
  readonly label: RootContent[]
}

/** The syntax of one block. Each has a file in `blocks/` and a line in `blocks.ts`. */
export interface BlockSyntax<Attributes = unknown> {
  readonly name: string
  /** `::leaf` is a single line; `:::container` has an end. */
  readonly form: 'leaf' | 'container'
  /** The blocks that may contain it directly; `slide` is the slide itself. Anywhere when absent. */
  readonly inside?: readonly string[]
  /** True when it takes words in `[…]`. */
  readonly labelled?: true
  readonly attributes: z.ZodType<Attributes> & { readonly shape: Readonly<Record<string, z.ZodType>> }
  /** Returns the node for the model; `undefined` when a part is missing, which it then reports. */
  build(attributes: Attributes, block: WrittenBlock, report: Report): RootContent | undefined
}

/** Declares a block, with the type of its attributes inferred from their schema. */
export function block<Attributes>(syntax: BlockSyntax<Attributes>): BlockSyntax {
  return syntax as BlockSyntax
}

// The parser's types allow any content; by the grammar a container holds blocks and a label holds phrasing.

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

function isBlock(node: RootContent): node is Block {
  return !notBlocks.has(node.type)
}

/** Returns the blocks among some nodes. */
export function blocksOnly(nodes: readonly RootContent[]): Block[] {
  return nodes.filter(isBlock)
}

/** Returns the phrasing among some nodes, including that of paragraphs. */
export function phrasingOnly(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap(node => (node.type === 'paragraph' ? node.children : isPhrasing(node) ? [node] : []))
}

/** Reports a block that needs a list and has none, neither directly nor in `:::steps`. */
export function needsList(
  name: string,
  children: readonly RootContent[],
  place: Position | undefined,
  report: Report
): void {
  const holdsList = (nodes: readonly RootContent[]): boolean =>
    nodes.some(child => child.type === 'list' || (child.type === 'steps' && holdsList(child.children)))
  if (holdsList(children)) return
  report(blockIsComplete, {
    what: `Unexpected \`:::${name}\` without a list`,
    fix: `Write each point of \`:::${name}\` on a line that begins with \`1.\` or \`-\`.`,
    place
  })
}

/** Renumbers the lists of a block from 1, whatever number they begin with. */
export function countedFromOne(blocks: readonly Block[]): Block[] {
  return blocks.map(block => (block.type === 'list' && block.ordered ? { ...block, start: 1 } : block))
}
