import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ListItem } from 'mdast'
import type { Block } from '../../../deck/blocks.js'
import { contactIn } from '../../../deck/contact.js'
import type { Slide } from '../../../deck/deck.js'
import { iconOf } from '../../../deck/icons.js'
import { isPictureAlone } from '../../../layout/beside.js'
import { carePicture } from '../../../layout/care-lines.js'
import { sizesIn } from '../../../layout/content-height.js'
import { slideSetting } from '../../../layout/slide-size.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawIcon } from '../draw-icon.js'
import { mapItems, withClasses } from './items.js'

// Icons of ways to reach somebody.
const ways: ReadonlySet<string> = new Set(['phone', 'mobile', 'mail', 'contact'])

/** What to know before a lesson that may hurt, line by line, and large whom to talk to. A picture stands at the end of the lines. */
export function drawCareLines(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const isContact = ({ children, data }: ListItem) =>
    contactIn(children, options.deck.frontMatter) || ways.has(data?.icon ?? '')
  const { language } = options.deck
  const room = carePicture(blocks, sizesIn(slideSetting(slide, language), language))
  const lines = blocks.filter(block => !isPictureAlone(block))
  const pictures = drawBlocks(blocks.filter(isPictureAlone), options)
  const drawnLines = mapItems(drawBlocks(lines, options), lines, (drawn, item) => {
    if (!isContact(item)) return drawn
    if (iconOf(item.data?.icon ?? '')) return withClasses(drawn, 'contact')
    return withClasses({ ...drawn, children: [...drawIcon('contact'), ...drawn.children] }, 'with-icon', 'contact')
  })
  return [...drawnLines, ...(pictures.length > 0 ? [h('div', { className: ['shown', `w-${room}`] }, pictures)] : [])]
}
