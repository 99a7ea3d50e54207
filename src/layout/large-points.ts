import type { Slide } from '../deck/deck.js'
import { itemsOf } from '../deck/lesson.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { em, px } from './box-sizes.js'
import { largerSizes } from './larger-sizes.js'
import { boldRoom } from './lead-height.js'
import { slideSetting } from './slide-size.js'
import { linesOf } from './text-width.js'
import { wordsOnPhoto } from './words-on-photo.js'

const most = 5
// Points that stand so far apart, in px, have the height for larger words.
export const leastAir = 24

/** The size in px of a few short outcomes or takeaways that have a slide to themselves; undefined where they are as large as running text. */
export function largePoints(slide: Slide, language: string): number | undefined {
  const points = bodyOf(slide).filter(block => block.type === 'outcomes' || block.type === 'takeaways')
  const items = itemsOf(points.flatMap(({ children }) => children))
  const { density, air } = slideSetting(slide, language)
  if (items.length === 0 || items.length > most || density !== 'normal' || air < leastAir) return undefined
  // What takeaways say before a colon is bold, and the verb of an outcome.
  const areTakeaways = points.some(({ type }) => type === 'takeaways')
  const width = wordsOnPhoto(slide, language) ?? px['slide-width'] - 2 * px.edge
  const [weight, share] = areTakeaways ? ([700, 1] as const) : ([400, boldRoom.heads] as const)
  const fits = (size: number) =>
    items.every(item => linesOf(textOf(item), size, (width - em['point-inset'] * size) * share, weight, language) === 1)
  return largerSizes(language).find(fits)
}
