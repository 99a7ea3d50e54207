import type { Slide } from '../deck/deck.js'
import { all } from '../deck/walk.js'
import { em, px } from './box-sizes.js'
import type { SlideSetting } from './content-height.js'
import { stepsOf } from './facts-height.js'
import { onlyActivity } from './facts-panel.js'

/** The height in px that a full slide gains: it stands closer to its title and its foot, and options of a question and steps of an activity have less around their words. */
export function savedBySnug(slide: Slide, { between }: Pick<SlideSetting, 'between'>, language: string): number {
  const options = all(slide.body, 'quizOption').length
  const aroundOption = 2 * (px['option-padding'] - px['option-padding-snug'])
  const betweenOptions = (px['option-gap'] - px['option-gap-snug']) * Math.max(0, options - 1)
  const aroundStep = between ? 0 : 2 * (em['step-padding'] * px['text-dense'] - px['step-padding-snug'])
  const only = onlyActivity(slide, language)
  const steps = only ? stepsOf(only).length : 0
  return 2 * px.snug + options * aroundOption + betweenOptions + steps * aroundStep
}
