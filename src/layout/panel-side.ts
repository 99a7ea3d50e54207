import type { Deck, Slide } from '../deck/deck.js'
import { directionOf } from '../deck/language.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { isAtFoot } from './at-foot.js'
import { hasPanel } from './photo-panel.js'
import { type Photographed, photoSide, type Side } from './photo-side.js'
import { wordsOnPhoto } from './words-on-photo.js'

type Paneled = Pick<Deck, 'language' | 'slides'>

/** At which side of a photo the words of a slide stand, on a panel or on the photo itself. */
export function wordsSide(slide: Slide, deck: Paneled & Photographed): Side {
  return panelSide(slide, deck) ?? photoSide(slide, deck)
}

/**
 * At which side of its photo a panel of words stands; undefined where a slide has none. It hides whatever is busy, so the photo decides nothing:
 * where the author does not say, each panel stands opposite the one before, or a deck of such slides would show one composition again and again.
 */
export function panelSide(slide: Slide, deck: Paneled): Side | undefined {
  return sidesOf(deck).get(slide.id)
}

const sidesOf = memoizeWeak(({ slides, language }: Paneled): ReadonlyMap<string, Side> => {
  const sides = new Map<string, Side>()
  let next: Side = directionOf(language) === 'rtl' ? 'right' : 'left'
  for (const slide of slides.filter(slide => isBesidePhoto(slide, language))) {
    const side = slide.words === 'left' || slide.words === 'right' ? slide.words : next
    sides.set(slide.id, side)
    next = side === 'left' ? 'right' : 'left'
  }
  return sides
})

function isBesidePhoto(slide: Slide, language: string): boolean {
  return wordsOnPhoto(slide, language) !== undefined && !isAtFoot(slide, language) && hasPanel(slide, language)
}
