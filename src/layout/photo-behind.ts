import type { Slide } from '../deck/deck.js'
import { isOnPhoto } from './at-foot.js'
import { isContactBeside } from './contact-beside.js'
import { bandShift } from './photo-band.js'
import { isRuled, type SlideLayout } from './slide-layout.js'
import { isLineBesidePicture } from './title-zone.js'
import { wordsOnPhoto } from './words-on-photo.js'

/**
 * The picture behind a slide. Undefined where what it holds leaves a photo neither a side nor a band along its whole top: a corner of one reads as
 * an error. A question has a picture of its own, and so has a line beside one.
 */
export function photoBehind(slide: Slide, layout: SlideLayout, language: string): string | undefined {
  const { background } = slide
  if (!background || !('picture' in background)) return undefined
  return isPhotoLeftOut(slide, layout, language) ? undefined : background.picture
}

/** Whether a photo behind a slide would only be seen in a corner of it, and is left out. */
export function isPhotoLeftOut(slide: Slide, layout: SlideLayout, language: string): boolean {
  if (!isOnPhoto(slide)) return false
  if (layout === 'quiz' || isLineBesidePicture(slide)) return true
  if (layout === 'closing') return !isContactBeside(slide, language)
  if (layout !== 'panels' && !isRuled(layout)) return false
  return wordsOnPhoto(slide, language) === undefined && bandShift(slide, language) === 0
}
