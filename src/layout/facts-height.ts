import type { Activity } from '../deck/blocks.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

/**
 * The height in px of the panel that holds the facts of an activity beside its task, one below the other: at least, or `isHero` with the time
 * as the largest thing on the slide, or `isBelow` with the unit below its figure.
 */
export function factsHeight(
  { minutes, method, materials, required }: Activity,
  language: string,
  { isHero, isBelow = false }: { readonly isHero: boolean; readonly isBelow?: boolean }
): number {
  const height = lineHeights(language).diagram
  const steps = textSteps(language)
  const line = steps['fact-text'] * height
  const room = px['facts-width'] - 2 * px['fact-side']
  const words = [method, materials].flatMap(text => (text === undefined ? [] : [text]))
  const heights = [
    ...(minutes ? [px['fact-padding'] + timeHeight(minutes.min === minutes.max, { isHero, isBelow }, language)] : []),
    // Its name, and what it is.
    ...words.map(
      text => steps['text-caption'] * height + linesOf(text, steps['fact-text'], room, 400, language) * line
    ),
    ...(required ? [line] : [])
  ]
  return heights.reduce((sum, height) => sum + height + px['fact-padding'], px['fact-padding'])
}

/** The unit stands below, and beside one figure where there is no room for it. */
function timeHeight(
  isOne: boolean,
  { isHero, isBelow }: { readonly isHero: boolean; readonly isBelow: boolean },
  language: string
): number {
  const line = lineHeights(language).diagram
  const steps = textSteps(language)
  if (isHero) return px[isOne ? 'time-hero' : 'time-range-hero'] + steps['text-dense'] * line
  return isOne && !isBelow ? px['time-text'] : px[isOne ? 'time-text' : 'time-range'] + steps['fact-text'] * line
}
