import type { Slide } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { photoBehind } from '../../layout/photo-behind.js'
import { slideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import { groundOf } from '../drawing/draw-slide.js'
import { paletteOf } from './look.js'
import type { MasterContext } from './slide.js'

/** What drawing one slide needs, from what all slides of a deck share. */
export function contextFor(
  slide: Slide,
  { deck, ...shared }: Pick<MasterContext, 'deck' | 'master' | 'media' | 'charts' | 'labels' | 'relations'>
): MasterContext {
  const { language } = deck
  const { look, scheme } = shared.master
  const layout = slideLayout(slide, deck)
  const { density, between } = slideSetting(slide, language)
  const ground = photoBehind(slide, layout, language) === undefined ? groundOf(slide, layout, language) : 'picture'
  const usual = layout === 'title' || layout === 'section' ? 'accent' : 'paper'
  return {
    ...shared,
    deck,
    slide,
    look,
    language,
    isRtl: directionOf(language) === 'rtl',
    ground,
    isRepainted: ground !== usual,
    palette: paletteOf(look, ground, scheme),
    text: textSteps(language)[between ? 'step-text' : (`text-${density}` as const)],
    gap: density === 'dense' ? px['gap-dense'] : px.gap
  }
}
