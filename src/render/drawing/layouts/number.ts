import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { unitOf } from '../../../deck/figures.js'
import { isAtFoot } from '../../../layout/at-foot.js'
import { px } from '../../../layout/box-sizes.js'
import { aroundBody } from '../../../layout/content-height.js'
import { numberLook } from '../../../layout/number-look.js'
import { figureRoomAtFoot, photo } from '../../../layout/photo-sizes.js'
import { slideSetting } from '../../../layout/slide-size.js'
import { wordsOnPhoto } from '../../../layout/words-on-photo.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withClasses } from './items.js'

/** A figure, and what it means beside it or below, behind a thin rule. The unit of the figure is smaller than its number. */
export function drawNumber(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const { language } = options.deck
  const [figure, ...meaning] = drawBlocks(blocks, options).filter(({ type }) => type === 'element')
  if (figure?.type !== 'element') return meaning
  const onPhoto = wordsOnPhoto(slide, language)
  const look = numberLook(blocks, {
    language,
    width: onPhoto ?? px['slide-width'] - 2 * px.edge,
    room: isAtFoot(slide, language)
      ? figureRoomAtFoot
      : px['slide-height'] - aroundBody(slide, slideSetting(slide, language).density, language),
    isOnPhoto: onPhoto !== undefined
  })
  const size = `t-${look?.figure ?? photo.figure}`
  const said =
    meaning.length === 0
      ? []
      : [h('div', { className: ['meaning', size, ...(look?.isBeside ? ['aside'] : [])] }, marks(look?.marks), meaning)]
  return [withClasses(withSmallUnit(figure), size, ...(look ? ['on-line'] : [])), ...said]
}

function marks(count = 0): ElementContent[] {
  if (count === 0) return []
  return [
    h(
      'div',
      { className: ['marks'], ariaHidden: 'true' },
      Array.from({ length: count }, () => h('i'))
    )
  ]
}

function withSmallUnit<Content extends ElementContent>(content: Content): Content | ReturnType<typeof h> {
  if (content.type === 'text') {
    const { number, unit } = unitOf(content.value)
    return unit === '' ? content : h('span', [number, h('span', { className: ['unit'] }, ` ${unit}`)])
  }
  const [only, ...others] = content.type === 'element' ? content.children : []
  if (content.type !== 'element' || !only || others.length > 0) return content
  return { ...content, children: [withSmallUnit(only)] }
}
