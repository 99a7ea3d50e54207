import type { Minutes } from '../deck/blocks.js'
import type { Schedule } from '../deck/schedule.js'

/** Minutes rounded up to the next five, as plans have them. */
export function roundUp(minutes: number): number {
  return Math.ceil(minutes / 5) * 5
}

/** Minutes that the deck states, without estimates. */
export function statedMinutes({ slides }: Schedule): Minutes {
  const talk = slides.reduce((sum, slide) => sum + (slide.estimated ? 0 : slide.talk), 0)
  return {
    min: talk + slides.reduce((sum, { activity }) => sum + activity.min, 0),
    max: talk + slides.reduce((sum, { activity }) => sum + activity.max, 0)
  }
}

/** A sentence, with a space before it, about slides whose minutes are only estimated; empty when there are none. */
export function aboutEstimates({ slides }: Schedule): string {
  const estimated = slides.filter(slide => slide.estimated && slide.talk > 0).length
  if (estimated === 0) return ''
  const are = estimated === 1 ? '1 slide without minutes is' : `${estimated} slides without minutes are`
  return ` ${are} counted with 2, a divider with 1: \`::slide{minutes=1}\` at the top of a slide says what it really takes.`
}
