import type { Activity } from '../deck/blocks.js'
import { px, type Sizes } from './box-sizes.js'
import { linesOf } from './text-width.js'

/** The height in px of the facts of an activity, which stand one below the other beside its task. */
export function factsHeight({ minutes, method, materials, required }: Activity, size: Sizes): number {
  const line = (text: number) => text * size.smallLine
  const words = [method, materials].flatMap(text => (text === undefined ? [] : [text]))
  const heights = [
    ...(minutes ? [px['time-text'] + line(px['text-dense'])] : []),
    ...words.map(text => line(px['text-caption']) + lines(text, size) * line(px['fact-text'])),
    ...(required ? [line(px['fact-text']) + 4] : [])
  ]
  return heights.reduce((sum, height) => sum + height, px['fact-gap'] * Math.max(0, heights.length - 1))
}

function lines(text: string, { language }: Sizes): number {
  return linesOf(text, px['fact-text'], px['facts-width'], 400, language)
}
