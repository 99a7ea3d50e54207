import type { ListItem, Nodes, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import { isKind, typesWith } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { all, walk, without } from '../deck/walk.js'

// The contract is read aloud as it is agreed; diagrams and exercises have limits of their own.
const otherLists: ReadonlySet<string> = new Set([
  'aim',
  'relevance',
  'scope',
  'outcomes',
  'diagram',
  'activity',
  'quiz'
])

/** The items of ordinary lists among some blocks, takeaways included, in reading order. */
export function bulletsIn(blocks: readonly Block[]): ListItem[] {
  return [
    ...all(
      without(blocks, node => otherLists.has(node.type)),
      'listItem'
    )
  ]
}

/**
 * The place of a piece of a text node, from the piece's index in the node's value. The line is exact; so is the column on
 * the node's first line. On later lines the column does not count the indent, which the parser has taken away.
 */
export function placeIn(node: Text, index: number, length: number): Position | undefined {
  if (!node.position) return undefined
  const before = node.value.slice(0, index).split('\n')
  const line = node.position.start.line + before.length - 1
  const column = before.length === 1 ? node.position.start.column + index : (before.at(-1) ?? '').length + 1
  return { start: { line, column }, end: { line, column: column + length } }
}

// Sources are small print; a placeholder is not part of the lesson's text.
const notForReading: ReadonlySet<RootContent['type']> = new Set([...typesWith('isRead', false), 'definition' as const])

const holdsText: ReadonlySet<RootContent['type']> = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/** A run of text that stands on its own: a paragraph, a heading, a table's cell or a piece of code. */
export interface Line {
  readonly node: RootContent
  readonly text: string
}

/** The blocks that the room is asked to read on a slide: without notes, keys, feedback, paper, sources and placeholders. */
export const onScreen = memoizeWeak((slide: Slide): readonly Block[] =>
  without(slide.body, node => notForReading.has(node.type))
)

/** True for title slides: the first one, a divider, or any with a first-level heading. */
export function isDivider({ kind, body }: Slide): boolean {
  return kind !== 'content' || body.some(block => block.type === 'heading' && block.depth === 1)
}

/** True for dividers, for slides of the lesson's contract, for exercises, and for the box that says how people take care of themselves. */
export function hasPlaceOfItsOwn(slide: Slide): boolean {
  const isOwn = (node: RootContent) =>
    isKind(node, 'servesLesson', true) || (node.type === 'callout' && node.kind === 'care')
  return isDivider(slide) || [...walk(slide.body)].some(isOwn)
}

/** The runs of text in some blocks, in reading order. Alternative texts of pictures are not on the screen. */
export function linesOf(blocks: readonly RootContent[]): Line[] {
  const found: Line[] = []
  collectLines(blocks, found)
  return found
}

function collectLines(nodes: readonly RootContent[], found: Line[]): void {
  for (const node of nodes) {
    // What is inside a run is part of it.
    if (holdsText.has(node.type)) {
      const line = lineOf(node)
      if (line.text !== '') found.push(line)
    } else if ('children' in node) collectLines(node.children, found)
  }
}

// Dozens of rules ask for the same runs.
const lineOf = memoizeWeak((node: RootContent): Line => ({ node, text: plain(node).replace(/\s+/g, ' ').trim() }))

/** The text that stands in a list's item itself, without the items below it. */
export function ownText(item: Extract<RootContent, { type: 'listItem' }>): string {
  return linesOf(item.children.filter(child => child.type !== 'list'))
    .map(line => line.text)
    .join(' ')
}

// Unlike in `textOf`, a line break separates words: `Ladsous` and `Under-Secretary-General` are two.
function plain(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('children' in node) return node.children.map(plain).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
