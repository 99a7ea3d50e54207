import type { Slide } from '../deck/deck.js'
import { taskHeight } from './block-height.js'
import { px } from './box-sizes.js'
import { aroundBody, sizesIn } from './content-height.js'
import { stepsOf } from './facts-height.js'
import { activityWithPanel } from './facts-panel.js'
import { largerSizes } from './larger-sizes.js'
import { titleSize } from './title-zone.js'

const mostSteps = 2
/** What is kept free around the words of a step at least, in px. */
const air = 24
const width = px['slide-width'] - 2 * px.edge

/** The size in px of the one or two steps of an activity beside its facts, larger than running text, where they leave their slide half empty; undefined for all else. */
export function fewStepsText(slide: Slide, language: string): number | undefined {
  const activity = activityWithPanel(slide, language)
  const count = activity ? stepsOf(activity).length : 0
  if (!activity || count === 0 || count > mostSteps || titleSize(slide, language) !== 'large') return undefined
  const room = px['slide-height'] - aroundBody(slide, 'normal', language)
  const size = sizesIn({ density: 'normal', air }, language)
  return largerSizes(language).find(text => taskHeight(activity, { ...size, text }, width) <= room)
}
