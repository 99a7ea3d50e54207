import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import { sentenceEnds } from '../../../layout/sentences.js'
import { brokenAt, textIn } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'

/** A statement, each of its sentences on lines of its own. */
export function drawStatement(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  return drawBlocks(blocks, options).map(node => {
    if (node.type !== 'element' || node.tagName !== 'p') return node
    const ends = sentenceEnds(node.children.map(textIn).join(''))
    return ends.length === 0 ? node : { ...node, children: brokenAt(node.children, ends) }
  })
}
