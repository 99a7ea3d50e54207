import type { Deck, Ground, Slide } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import { areRowsLarge, isAtFoot } from '../../layout/at-foot.js'
import { px } from '../../layout/box-sizes.js'
import { activityWithPanel } from '../../layout/facts-panel.js'
import { fewItems, isClearOfEnd } from '../../layout/few-items.js'
import { fewRows } from '../../layout/few-rows.js'
import { areFewWords } from '../../layout/few-words.js'
import { isFront, isLargeFront, isShaped } from '../../layout/front.js'
import type { Illustration } from '../../layout/illustration.js'
import { bandHeight } from '../../layout/photo-band.js'
import { hasPanel } from '../../layout/photo-panel.js'
import { photoLight, type Side } from '../../layout/photo-side.js'
import { photo } from '../../layout/photo-sizes.js'
import { questionLook } from '../../layout/question-look.js'
import { contentLayout, isKicker, isRuled, type SlideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import { titleLimit } from '../../layout/title-limit.js'
import { isLineBesidePicture, titleSize, titleText } from '../../layout/title-zone.js'
import { wordsWidth } from '../../layout/words-beside.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import { partClass, showsParts } from './scope-progress.js'
import type { SlidePlace } from './slide-place.js'

interface Look {
  readonly place: SlidePlace
  readonly illustration: Illustration | undefined
  readonly ground: Ground
  readonly deck: Pick<Deck, 'language' | 'pictures'>
}

/** The words by which the style sheet knows how a slide is laid out and its text is set. */
export function slideClasses(slide: Slide, { place, illustration, ground, deck }: Look): string[] {
  const { layout } = place
  const { language } = deck
  const part = layout === 'title' ? undefined : place.part
  // The parts of the lesson stand beside the title of a divider, where no picture does.
  const isBesideParts = layout === 'section' && !illustration && showsParts(place)
  const { density, columns, air, snug, between } = slideSetting(slide, language)
  const own = titleLimit(slide, language, { layout, beside: isBesideParts ? px['divider-title'] : undefined })
  const limit = place.run && place.run.title < titleText(slide, language) ? place.run.title : own
  const onPhoto = place.layout === contentLayout(slide) ? wordsOnPhoto(slide, language) : undefined
  return [
    'slide',
    `layout-${layout}`,
    // A divider in another layout begins a part all the same.
    ...(slide.kind === 'section' && layout !== 'section' ? ['divider'] : []),
    ...headClasses(slide, layout),
    ...(layout === 'picture-half' && wordsWidth(slide, language) > px['half-width'] ? ['wide-words'] : []),
    ...(activityWithPanel(slide, language) ? ['with-facts'] : []),
    ...(place.run?.isAtStart ? ['picture-first'] : []),
    ...(ground === 'picture' ? photoClasses(slide, onPhoto, place.wordsSide, deck) : []),
    ...(layout === 'quiz' && questionLook(slide, language)?.isPictured ? ['asked-beside'] : []),
    ...(layout === 'quiz' && questionLook(slide, language)?.isUneven ? ['uneven'] : []),
    ...(isFront(slide, layout) ? ['front', ...(isLargeFront(slide, language) ? ['large'] : [])] : []),
    ...(isShaped(slide, layout) && !isBesideParts ? ['shaped'] : []),
    ...(illustration ? ['illustrated', ...(illustration.isBeside ? [] : ['over-words'])] : []),
    ...(isBesideParts ? ['beside-parts'] : []),
    ...(density === 'dense' ? ['dense'] : []),
    ...fewClasses(slide, language),
    ...(titleSize(slide, language) === 'small' ? ['title-small'] : []),
    ...(limit === undefined ? [] : [`title-limit-${limit}`]),
    ...(slide.title === '' ? ['untitled'] : []),
    ...(columns === 2 ? ['in-two-columns'] : []),
    ...(air > 0 ? [`air-${air}`] : []),
    ...(snug ? ['snug'] : []),
    ...(between ? ['between'] : []),
    ...(part === undefined ? [] : [partClass(part)]),
    `ground-${ground}`
  ]
}

/** How few words fill a slide that they have to themselves; nothing where they are not few. */
export function fewClasses(slide: Slide, language: string): string[] {
  const { density } = slideSetting(slide, language)
  const few = fewItems(slide, language)
  const rows = density === 'dense' ? undefined : fewRows(slide, language)
  return [
    ...(few === undefined ? [] : ['few', `few-${few}`, ...(isClearOfEnd(slide, language) ? ['few-clear'] : [])]),
    ...(rows === undefined ? [] : ['few-rows', ...(rows === 'rows' ? [] : ['few-lead'])]),
    ...(density === 'normal' && areFewWords(slide, language) ? ['few-rows', 'few-lead'] : [])
  ]
}

/** On how much of a photo words stand, in px, at which side, and how light it is there, for the sheet. */
function photoClasses(slide: Slide, width: number | undefined, side: Side, deck: Look['deck']): string[] {
  const light = photoLight(slide, deck) ?? []
  const under = light.map((step, at) => `${(light.length === 1 ? ['v'] : ['p', 'q', 'r', 'u', 'v'])[at]}-${step}`)
  const band = bandHeight(slide, deck.language)
  if (width === undefined) return [...(band === undefined ? [] : ['banded', `band-${band}`]), ...under]
  const start = directionOf(deck.language) === 'rtl' ? 'right' : 'left'
  return [
    'on-photo',
    `fit-${width}`,
    // Two short columns are as large as a lead where each item still keeps to its line.
    ...(areRowsLarge(slide, deck.language) ? ['large-rows'] : []),
    ...(isAtFoot(slide, deck.language) ? ['at-foot'] : width <= photo.slim ? ['slim'] : []),
    ...(hasPanel(slide, deck.language) ? ['with-panel'] : []),
    ...(side === start ? [] : ['at-end']),
    ...under
  ]
}

function headClasses(slide: Slide, layout: SlideLayout): string[] {
  if (isLineBesidePicture(slide)) return ['few-words']
  return isRuled(layout) ? ['ruled'] : isKicker(layout) ? ['kicked'] : []
}
