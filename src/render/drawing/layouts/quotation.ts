import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawIcon } from '../draw-icon.js'

/** A quotation that stands alone, with a large mark before it. The mark is drawn: no letter of another script stands in its place. */
export function drawQuotation(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  return drawBlocks(blocks, options).map(content =>
    content.type === 'element' && content.tagName === 'blockquote'
      ? { ...content, children: [...drawIcon('quote'), ...content.children] }
      : content
  )
}
