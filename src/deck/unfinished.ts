import { splitBlanks } from './blanks.js'
import type { Deck } from './deck.js'
import { blocksOf } from './walk.js'

/** A blank that nobody has filled yet, `{{support contact}}`. */
export interface OpenBlank {
  readonly name: string
  /** The number of its slide, from 1; undefined for one in the front matter. */
  readonly slide?: number
}

/** The blanks of a deck that are still to be filled, each as often as it stands there: those of the front matter, then by slide. */
export function openBlanks(deck: Deck): OpenBlank[] {
  const { sensitivity, ...fields } = deck.frontMatter
  const texts: unknown[] = [...Object.values(fields), ...Object.values(sensitivity ?? {})]
  const inFields = texts
    .flatMap(text => (typeof text === 'string' ? splitBlanks(text) : []))
    .flatMap(part => ('blank' in part ? [{ name: part.blank }] : []))
  const onSlides = blocksOf(deck, 'blank').map(({ slide, block }) => ({
    name: block.value,
    slide: deck.slides.indexOf(slide) + 1
  }))
  return [...inFields, ...onSlides]
}

/** How many parts of a deck are marked as missing. */
export function countMissing(deck: Deck): number {
  return blocksOf(deck, 'missing').length
}
