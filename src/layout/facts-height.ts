import type { Activity } from '../deck/blocks.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

/** The height in px of the panel that holds the facts of an activity beside its task, one below the other. */
export function factsHeight({ minutes, method, materials, required }: Activity, language: string): number {
  const height = lineHeights(language).diagram
  const steps = textSteps(language)
  const line = steps['fact-text'] * height
  const room = px['facts-width'] - px['fact-inset'] - px['fact-side']
  const words = [method, materials].flatMap(text => (text === undefined ? [] : [text]))
  const below = px['time-padding'] + (required ? steps['label-text'] * height : 0)
  // The unit stands below its figure.
  const top = minutes
    ? Math.max(px['time-height'], px['time-padding'] + px['time-text'] + line + below)
    : required
      ? px['time-padding'] + below
      : 0
  return words.reduce(
    (sum, text) => sum + px['fact-padding'] + linesOf(text, steps['fact-text'], room, 400, language) * line,
    top + px['fact-padding']
  )
}
