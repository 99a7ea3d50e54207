import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withDetail } from '../with-detail.js'
import { mapItems } from './items.js'

/** A short list whose items stand in tiles, each with its icon above its words. */
export function drawTiles(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  return mapItems(drawBlocks(blocks, options), blocks, drawn => {
    const icon = drawn.children.filter(child => child.type === 'element' && child.tagName === 'svg')
    const words = drawn.children.filter(child => !icon.includes(child))
    return { ...drawn, children: [...icon, h('p', withDetail(words))] }
  })
}
