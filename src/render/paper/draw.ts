import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PhrasingContent, RootContent } from 'mdast'
import { splitBlanks } from '../../deck/blanks.js'
import type { Block } from '../../deck/blocks.js'
import { drawBlocks } from '../drawing/draw-blocks.js'
import type { RenderInput } from '../format.js'

/**
 * A copy of some blocks whose headings fit below a heading of the given level: the first is one deeper, and no level is
 * skipped, whatever the author wrote. PDF readers and screen readers walk a document by these levels.
 */
export function belowHeading(blocks: readonly Block[], level: number): Block[] {
  const open: number[] = []
  const replaced = <Node extends RootContent>(node: Node): Node => {
    if (node.type === 'heading') {
      while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop()
      open.push(node.depth)
      return { ...node, depth: Math.min(6, level + open.length) }
    }
    return 'children' in node ? { ...node, children: node.children.map(replaced) } : node
  }
  return blocks.map(replaced)
}

/** Blocks as they stand in running text on paper, below a heading of the given level. */
export function drawBelow(level: number, blocks: readonly Block[], { deck, templates }: RenderInput): ElementContent[] {
  if (blocks.length === 0) return []
  return [
    h('div', { className: ['text'] }, drawBlocks(belowHeading(blocks, level), { deck, labels: templates.labels }))
  ]
}

/** A text of the front matter as a paragraph, its blanks marked as gaps to fill. `path` is its field. */
export function drawText(text: string, path: string, { deck, templates }: RenderInput): ElementContent[] {
  const words = splitBlanks(text).map(
    (part): PhrasingContent =>
      'blank' in part ? { type: 'blank', value: part.blank } : { type: 'text', value: part.text }
  )
  const reason = deck.translation?.unsettled[path]
  const language = reason === 'stale' && deck.translation?.isDraft ? deck.language : deck.frontMatter.language
  const children: PhrasingContent[] = reason ? [{ type: 'fallback', language, reason, children: words }] : words
  return drawBlocks([{ type: 'paragraph', children }], { deck, labels: templates.labels })
}

/** A heading of the document itself. */
export function heading(level: 1 | 2 | 3 | 4, text: string | ElementContent[]): Element {
  return h(`h${level}`, { className: ['heading'] }, text)
}

/** A part of a document: a heading and what stands below it; nothing when nothing does. */
export function part(
  level: 2 | 3 | 4,
  title: string,
  body: readonly ElementContent[],
  ...classNames: string[]
): ElementContent[] {
  return body.length === 0
    ? []
    : [h('section', { className: ['passage', ...classNames] }, [heading(level, title), ...body])]
}
