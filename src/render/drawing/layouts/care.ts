import type { ElementContent } from 'hast'
import type { ListItem } from 'mdast'
import type { Block } from '../../../deck/blocks.js'
import { contactIn } from '../../../deck/contact.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { mapItems, withClasses } from './items.js'

/** What to know before a lesson that may hurt, line by line, and large whom to talk to. */
export function drawCareLines(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const isContact = (item: ListItem) => contactIn(item.children, options.deck.frontMatter)
  return mapItems(drawBlocks(blocks, options), blocks, (drawn, item) =>
    isContact(item) ? withClasses(drawn, 'contact') : drawn
  )
}
