import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { tokensOf } from '../deck/segment-text.js'
import { tagFaults } from './tag-faults.js'
import type { TaggedNode } from './write-tags.js'

/**
 * Turns a translated text back into inline nodes: each tag becomes its node, around the new words. Letters
 * of tags do not matter, numbers do. Undefined when the tags are not those of the source. Words are never read as Markdown.
 */
export function readTags(
  target: string,
  tags: readonly TaggedNode[],
  position: Position | undefined
): PhrasingContent[] | undefined {
  if (tagFaults(target, tags).length > 0) return undefined
  const nodes = new Map(tags.map(tag => [tag.number, tag.node]))
  const root: PhrasingContent[] = []
  const open: { node: PhrasingContent | undefined; children: PhrasingContent[] }[] = []
  const add = (node: PhrasingContent) => (open.at(-1)?.children ?? root).push(node)
  for (const token of tokensOf(target)) {
    if (token.type === 'words') {
      add({ type: 'text', value: token.value, ...(position && { position }) })
    } else if (token.type === 'open') {
      open.push({ node: nodes.get(token.number), children: [] })
    } else if (token.type === 'alone') {
      const node = nodes.get(token.number)
      if (node) add(node)
    } else {
      const closed = open.pop()
      if (closed?.node) add(around(closed.node, closed.children))
    }
  }
  return root
}

function around(node: PhrasingContent, children: PhrasingContent[]): PhrasingContent {
  return 'children' in node ? ({ ...node, children } as PhrasingContent) : node
}
