import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import { sentenceEnds, statementLine } from '../../../layout/sentences.js'
import { brokenAt, textIn } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withClasses } from './items.js'

/** A statement, each of its sentences on lines of its own. A short one that is a little too long for one line at its size takes one that is a little smaller. */
export function drawStatement(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  return drawBlocks(blocks, options).map(node => {
    if (node.type !== 'element' || node.tagName !== 'p') return node
    const text = node.children.map(textIn).join('')
    const ends = sentenceEnds(text)
    if (ends.length > 0) return { ...node, children: brokenAt(node.children, ends) }
    const size = statementLine(text, options.deck.language)
    return size === undefined ? node : withClasses(node, `t-${size}`)
  })
}
