import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import { addressIn } from '../../../deck/contact.js'
import { textSteps } from '../../../layout/box-sizes.js'
import { contactText } from '../../../layout/layout-height.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawIcon } from '../draw-icon.js'
import { drawField } from '../translation-gap.js'
import { drawCode } from './qr-code.js'

/** A card with whom to ask and where, and the address as a code to take a picture of. A slide without words of its own shows the deck's contact. */
export function drawClosing(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const address = addressIn(blocks)
  const { language } = options.deck
  const isSmall = contactText(blocks, language) < textSteps(language).lead
  return [
    h('div', { className: ['contact-card', ...(isSmall ? ['small'] : [])] }, [
      ...drawIcon('contact'),
      h('div', { className: ['words'] }, blocks.length > 0 ? drawBlocks(blocks, options) : deckContact(options)),
      ...(address === undefined ? [] : [drawCode(address)])
    ])
  ]
}

function deckContact({ deck, labels }: DrawingOptions): ElementContent[] {
  const { sensitivity } = deck.frontMatter
  if (!sensitivity) return []
  const contact = drawField(deck, 'sensitivity.support', sensitivity.support)
  return [h('p', [h('strong', labels.support), ' ', ...contact])]
}
