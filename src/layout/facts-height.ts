import type { Activity } from '../deck/blocks.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

const room = px['facts-width'] - px['fact-inset'] - px['fact-side']

/** Whether facts of an activity are set as small as names of boxes, as a word of theirs would be cut. */
export function areFactsSmall(activity: Activity, language: string): boolean {
  const widest = Math.max(0, ...wordsOf(activity).map(text => longestPiece(text, 400, language).width))
  return widest * textSteps(language)['fact-text'] > room
}

/** The height in px of the panel that holds the facts of an activity beside its task, one below the other. */
export function factsHeight(activity: Activity, language: string): number {
  const { minutes, required } = activity
  const height = lineHeights(language).diagram
  const steps = textSteps(language)
  const text = steps[areFactsSmall(activity, language) ? 'label-text' : 'fact-text']
  const line = text * height
  const below = px['time-padding'] + (required ? steps['label-text'] * height : 0)
  // The unit stands below its figure.
  const top = minutes
    ? Math.max(px['time-height'], px['time-padding'] + px['time-text'] + line + below)
    : required
      ? px['time-padding'] + below
      : 0
  return wordsOf(activity).reduce(
    (sum, words) => sum + px['fact-padding'] + linesOf(words, text, room, 400, language) * line,
    top + px['fact-padding']
  )
}

function wordsOf({ method, materials }: Activity): string[] {
  return [method, materials].flatMap(text => (text === undefined ? [] : [text]))
}
