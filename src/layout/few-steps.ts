import type { Slide } from '../deck/deck.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { taskHeight } from './block-height.js'
import { px } from './box-sizes.js'
import { aroundBody, sizesIn } from './content-height.js'
import { factsWidth, stepsOf } from './facts-height.js'
import { activityWithPanel } from './facts-panel.js'
import { largerSizes } from './larger-sizes.js'
import { linesOf } from './text-width.js'
import { titleSize } from './title-zone.js'

const mostSteps = 2
/** What is kept free around the words of a step at least, in px. */
const air = 24
// A step of more lines than these leaves no slide half empty, and one of a third line is read worse, however large.
const mostLines = 3
const fewLines = 2
const width = px['slide-width'] - 2 * px.edge

/** The size in px of the one or two steps of an activity beside its facts, larger than running text, where they leave their slide half empty, but for a size at which one takes a third line; undefined for all else. */
export function fewStepsText(slide: Slide, language: string): number | undefined {
  const activity = activityWithPanel(slide, language)
  const count = activity ? stepsOf(activity).length : 0
  if (!activity || count === 0 || count > mostSteps || titleSize(slide, language) !== 'large') return undefined
  const room = px['slide-height'] - aroundBody(slide, 'normal', language)
  const size = sizesIn({ density: 'normal', air }, language)
  const own = width - factsWidth(activity, language) - px['facts-gap'] - px['step-inset']
  const linesAt = (text: number) => stepsOf(activity).map(step => linesOf(textOf(step), text, own, 400, language))
  const fitting = largerSizes(language).filter(
    text => Math.max(...linesAt(text)) <= mostLines && taskHeight(activity, { ...size, text }, width) <= room
  )
  const more = (text: number) => total(linesAt(text).map(lines => Math.max(lines, fewLines)))
  const fewest = Math.min(...fitting.map(more))
  return fitting.find(text => more(text) === fewest)
}
