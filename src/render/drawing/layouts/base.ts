import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withBoldHead } from '../with-detail.js'

/** Pillars and the base that they stand on, which says before a colon what it holds. */
export function drawOnBase(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  return drawBlocks(blocks, options).map(block =>
    block.type === 'element' && block.tagName === 'p'
      ? { ...block, children: withBoldHead(block.children) ?? block.children }
      : block
  )
}
