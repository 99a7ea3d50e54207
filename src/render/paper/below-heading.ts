import type { RootContent } from 'mdast'
import type { Block } from '../../deck/blocks.js'

/**
 * A copy of some blocks whose headings fit below a heading of the given level: the first is one deeper, and no level is
 * skipped, whatever the author wrote. PDF readers and screen readers walk a document by these levels.
 */
export function belowHeading(blocks: readonly Block[], level: number): Block[] {
  const open: number[] = []
  const settle = <Node extends RootContent>(node: Node): Node => {
    if (node.type === 'heading') {
      while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop()
      open.push(node.depth)
      return { ...node, depth: Math.min(6, level + open.length) }
    }
    return 'children' in node ? { ...node, children: node.children.map(settle) } : node
  }
  return blocks.map(settle)
}
