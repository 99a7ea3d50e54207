import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import { areTight, tileShape } from '../../../layout/tiles.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withDetail } from '../with-detail.js'
import { mapItems, withClasses } from './items.js'

/** A short list whose items stand in tiles, each with its icon above its words or beside them. */
export function drawTiles(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const drawn = mapItems(drawBlocks(blocks, options), blocks, drawn => {
    const icon = drawn.children.filter(child => child.type === 'element' && child.tagName === 'svg')
    const words = drawn.children.filter(child => !icon.includes(child))
    const tile = { ...drawn, children: [...icon, h('p', withDetail(words))] }
    return words.every(isBold) ? withClasses(tile, 'band') : tile
  })
  const { language } = options.deck
  const wide = areTight(blocks, language) ? ['wide', 'tight'] : ['wide']
  const shape = { high: [], wide, rows: ['wide', 'in-rows'] }[tileShape(blocks, language)]
  return drawn.map(content =>
    content.type === 'element' && isList.test(content.tagName) ? withClasses(content, 'tiles', ...shape) : content
  )
}

/** A tile that is bold from end to end stands out from the others. */
function isBold(content: ElementContent): boolean {
  return content.type === 'element'
    ? content.tagName === 'strong'
    : content.type !== 'text' || content.value.trim() === ''
}

const isList = /^[uo]l$/
