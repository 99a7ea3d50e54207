import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import { unitOf } from '../../../deck/figures.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'

/** A figure, and what it means below it. The unit of the figure is smaller than its number. */
export function drawNumber(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const [figure, ...meaning] = drawBlocks(blocks, options).filter(({ type }) => type === 'element')
  return figure ? [withSmallUnit(figure), ...meaning] : meaning
}

function withSmallUnit(content: ElementContent): ElementContent {
  if (content.type === 'text') {
    const { number, unit } = unitOf(content.value)
    return unit === '' ? content : h('span', [number, h('span', { className: ['unit'] }, ` ${unit}`)])
  }
  const [only, ...others] = content.type === 'element' ? content.children : []
  if (content.type !== 'element' || !only || others.length > 0) return content
  return { ...content, children: [withSmallUnit(only)] }
}
