import type { Schedule } from '../deck/schedule.js'
import { counted } from './quote.js'

/** Minutes as a plan says them: the next five. */
export function roundUp(minutes: number): number {
  return Math.ceil(minutes / 5) * 5
}

/** A sentence, with a space before it, about slides whose minutes are only estimated; empty when there are none. */
export function aboutEstimates({ slides }: Schedule): string {
  const estimated = slides.filter(slide => slide.estimated && slide.talk > 0).length
  if (estimated === 0) return ''
  return ` The time of ${counted(estimated, 'slide')} is an estimate of 1 or 2 minutes: \`::slide{minutes=3}\` says it.`
}
