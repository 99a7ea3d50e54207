import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { px } from '../../../layout/box-sizes.js'
import { aroundBody, sizesIn } from '../../../layout/content-height.js'
import { quotationText } from '../../../layout/quotation-size.js'
import { slideSetting } from '../../../layout/slide-size.js'
import { wordsOnPhoto } from '../../../layout/words-on-photo.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawIcon } from '../draw-icon.js'
import { withClasses } from './items.js'

/** A quotation that stands alone, with a large mark before it. The mark is drawn: no letter of another script stands in its place. */
export function drawQuotation(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const { language } = options.deck
  const { density, air } = slideSetting(slide, language)
  const room = px['slide-height'] - aroundBody(slide, density, language)
  const onPhoto = wordsOnPhoto(slide, language)
  const { text, below } = quotationText(blocks, {
    size: sizesIn({ density, air }, language),
    isLarge: density === 'normal',
    room,
    ...(onPhoto && { onPhoto })
  })
  return drawBlocks(blocks, options).map(content => {
    if (content.type !== 'element') return content
    if (content.tagName !== 'blockquote') return withClasses(content, `t-${below}`)
    return withClasses({ ...content, children: [...drawIcon('quote'), ...content.children] }, `t-${text}`)
  })
}
