import type { Activity } from '../deck/blocks.js'
import { lineHeights, px, type Sizes } from './box-sizes.js'
import { linesOf } from './text-width.js'

/** The height in px of the panel that holds the facts of an activity beside its task, one below the other. */
export function factsHeight({ minutes, method, materials, required }: Activity, { language, air }: Sizes): number {
  const height = lineHeights(language).diagram
  const line = px['fact-text'] * height
  const room = px['facts-width'] - 2 * px['fact-side']
  const words = [method, materials].flatMap(text => (text === undefined ? [] : [text]))
  const heights = [
    // The unit stands beside one figure, and below a range.
    ...(minutes
      ? [px['fact-padding'] + (minutes.min === minutes.max ? px['time-text'] : px['time-range'] + line)]
      : []),
    // Its name, and what it is.
    ...words.map(
      text => air / 2 + px['text-caption'] * height + linesOf(text, px['fact-text'], room, 400, language) * line
    ),
    ...(required ? [line] : [])
  ]
  return heights.reduce((sum, height) => sum + height + px['fact-padding'], px['fact-padding'])
}
