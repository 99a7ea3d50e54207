import { splitBlanks } from './blanks.js'
import type { Deck } from './deck.js'
import { blocksOf } from './walk.js'

/** How many things of a deck are still open: what is marked as missing, and blanks that nobody has filled. */
export function countUnfinished(deck: Deck): number {
  const missing = [...blocksOf(deck, 'missing')].length
  const blanks = [...blocksOf(deck, 'blank')].length
  const { sensitivity, ...fields } = deck.frontMatter
  const texts: unknown[] = [...Object.values(fields), ...Object.values(sensitivity ?? {})]
  const inFields = texts.flatMap(text => (typeof text === 'string' ? splitBlanks(text) : []))
  return missing + blanks + inFields.filter(part => 'blank' in part).length
}
