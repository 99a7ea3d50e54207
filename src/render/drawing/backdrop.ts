import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { isAtFoot } from '../../layout/at-foot.js'
import { px } from '../../layout/box-sizes.js'
import { photoAim } from '../../layout/photo-aim.js'
import { photoBehind } from '../../layout/photo-behind.js'
import { hasPanel } from '../../layout/photo-panel.js'
import { contentLayout, type SlideLayout } from '../../layout/slide-layout.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import type { DrawingOptions } from './context.js'
import { shownPicture } from './picture-source.js'

/** The photo behind a slide, and what keeps words at its side readable. */
export function drawBackdrop(slide: Slide, layout: SlideLayout, { deck }: DrawingOptions): ElementContent[] {
  const photo = photoBehind(slide, layout, deck.language)
  const picture = photo === undefined ? undefined : shownPicture(deck, photo)
  if (!picture) return []
  const isBeside =
    layout === contentLayout(slide) &&
    wordsOnPhoto(slide, deck.language) !== undefined &&
    !isAtFoot(slide, deck.language)
  // What a panel leaves of the slide is narrow, and looks where the photo does.
  const beside = isBeside && hasPanel(slide, deck.language) ? wordsOnPhoto(slide, deck.language) : undefined
  const wide = px['slide-width'] - 2 * px.edge - (beside ?? 0)
  const aim = beside === undefined ? undefined : photoAim(slide, deck, wide / px['slide-height'])
  return [
    h('img', { className: ['backdrop', ...(aim === undefined ? [] : [`share-${aim}`])], src: picture.source, alt: '' }),
    ...(isBeside && !hasPanel(slide, deck.language) ? [h('div', { className: ['haze'] })] : []),
    ...(isBeside ? [h('div', { className: ['veil'] })] : [])
  ]
}

/** What keeps words along the foot of a photo readable. It is as high as they are. */
export function drawVeil(slide: Slide, language: string): ElementContent[] {
  return isAtFoot(slide, language) ? [h('div', { className: ['veil'] })] : []
}
