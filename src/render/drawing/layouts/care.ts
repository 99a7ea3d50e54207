import type { ElementContent } from 'hast'
import type { ListItem } from 'mdast'
import type { Block } from '../../../deck/blocks.js'
import { contactIn } from '../../../deck/contact.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { mapItems, withClasses } from './items.js'

// Icons of ways to reach somebody.
const ways: ReadonlySet<string> = new Set(['phone', 'mobile', 'mail', 'contact'])

/** What to know before a lesson that may hurt, line by line, and large whom to talk to. */
export function drawCareLines(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const isContact = ({ children, data }: ListItem) =>
    contactIn(children, options.deck.frontMatter) || ways.has(data?.icon ?? '')
  return mapItems(drawBlocks(blocks, options), blocks, (drawn, item) =>
    isContact(item) ? withClasses(drawn, 'contact') : drawn
  )
}
