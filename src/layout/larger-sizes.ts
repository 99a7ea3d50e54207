import { textSteps } from './box-sizes.js'

/** What a few short points are larger than running text: the first of these in which each keeps to one line. Their title is larger still. */
const largerShares = [1.16, 1.1, 1.05] as const

/** The sizes in px in which points may be larger than running text, from the largest. */
export function largerSizes(language: string): readonly number[] {
  return largerShares.map(share => Math.round(share * textSteps(language)['text-normal']))
}
