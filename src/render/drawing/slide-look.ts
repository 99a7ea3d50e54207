import type { Ground, Slide } from '../../deck/deck.js'
import { bodyOf } from '../../deck/word-layouts.js'
import { taskHeight } from '../../layout/block-height.js'
import { lineHeights, px, textSteps } from '../../layout/box-sizes.js'
import { aroundBody, type SlideSetting } from '../../layout/content-height.js'
import type { Illustration } from '../../layout/illustration.js'
import { isKicker, isRuled, type SlideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import { titleLimit } from '../../layout/title-limit.js'
import { isLineBesidePicture, titleSize } from '../../layout/title-zone.js'
import { wordsWidth } from '../../layout/words-beside.js'
import { partClass, showsParts } from './scope-progress.js'
import type { SlidePlace } from './slide-place.js'

// Heights are predicted, and lines may turn out one more.
const reserve = 28

interface Look {
  readonly place: SlidePlace
  readonly illustration: Illustration | undefined
  readonly ground: Ground
  readonly language: string
}

/** The words by which the style sheet knows how a slide is laid out and its text is set. */
export function slideClasses(slide: Slide, { place, illustration, ground, language }: Look): string[] {
  const { layout } = place
  const part = layout === 'title' ? undefined : place.part
  // The parts of the lesson stand beside the title of a divider, where no picture does.
  const isBesideParts = layout === 'section' && !illustration && showsParts(place)
  const { density, columns, air, snug } = slideSetting(slide, language)
  const limit = titleLimit(slide, language, { layout, beside: isBesideParts ? px['divider-title'] : undefined })
  return [
    'slide',
    `layout-${layout}`,
    // A divider in another layout begins a part all the same.
    ...(slide.kind === 'section' && layout !== 'section' ? ['divider'] : []),
    ...headClasses(slide, layout),
    ...(layout === 'picture-half' && wordsWidth(slide, language) > px['half-width'] ? ['wide-words'] : []),
    ...(illustration ? ['illustrated', ...(illustration.isBeside ? [] : ['over-words'])] : []),
    ...(isBesideParts ? ['beside-parts'] : []),
    density,
    `title-${titleSize(slide, language)}`,
    ...(limit === undefined ? [] : [`title-limit-${limit}`]),
    ...(slide.title === '' ? ['untitled'] : []),
    ...(columns === 2 ? ['in-two-columns'] : []),
    ...(air > 0 ? [`air-${air}`] : []),
    ...(snug ? ['snug'] : []),
    ...(layout === 'activity' ? activityClasses(slide, { density, air }, language) : []),
    ...(part === undefined ? [] : [partClass(part)]),
    `ground-${ground}`
  ]
}

function headClasses(slide: Slide, layout: SlideLayout): string[] {
  if (isLineBesidePicture(slide)) return ['few-words']
  return isRuled(layout) ? ['ruled'] : isKicker(layout) ? ['kicked'] : []
}

/** An activity that has its slide to itself sets its steps larger where they are few. */
function activityClasses(
  slide: Slide,
  { density, air }: Pick<SlideSetting, 'density' | 'air'>,
  language: string
): string[] {
  const [activity, ...others] = bodyOf(slide)
  if (activity?.type !== 'activity' || others.length > 0) return []
  const { lead } = textSteps(language)
  const lines = lineHeights(language)
  const large = { text: lead, line: lines[density], smallLine: lines.small, gap: px.gap, air, language }
  const room = px['slide-height'] - aroundBody(slide, density, language)
  return taskHeight(activity, large, px['slide-width'] - 2 * px.edge) <= room - reserve ? ['lead-steps'] : []
}
