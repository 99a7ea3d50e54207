import type { Activity } from '../deck/blocks.js'
import { px, type Sizes } from './box-sizes.js'
import { linesOf } from './text-width.js'

/** The height in px of the facts of an activity, which stand one below the other beside its task. */
export function factsHeight({ minutes, method, materials, required }: Activity, size: Sizes): number {
  const line = (text: number) => text * size.smallLine
  const label = line(px['text-caption'])
  const words = [method, materials].flatMap(text => (text === undefined ? [] : [text]))
  const heights = [
    // The unit stands beside one figure, and below a range.
    ...(minutes ? [label + px['time-text'] + (minutes.min === minutes.max ? 0 : line(px['text-dense']))] : []),
    ...words.map(text => label + lines(text, size) * line(px['fact-text'])),
    ...(required ? [label] : [])
  ]
  return heights.reduce(
    (sum, height) => sum + height,
    px[required ? 'fact-gap-close' : 'fact-gap'] * Math.max(0, heights.length - 1)
  )
}

function lines(text: string, { language }: Sizes): number {
  return linesOf(text, px['fact-text'], px['facts-width'] - px['fact-inset'], 400, language)
}
