import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { all, without } from '../deck/walk.js'

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
