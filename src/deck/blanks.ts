import type { Deck } from './deck.js'
import { blocksOf } from './walk.js'

/** A text cut at its blanks: what is written, and the name inside each `{{…}}`. */
type TextPart = { readonly text: string } | { readonly blank: string }

/** Cuts a text at its blanks, in order; a text without blanks is one part, an empty text none. */
export function splitBlanks(text: string): TextPart[] {
  return text
    .split(/(\{\{[^{}]{1,200}\}\})/)
    .filter(part => part !== '')
    .map(part => (/^\{\{.*\}\}$/s.test(part) ? { blank: part.slice(2, -2).trim() } : { text: part }))
}

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
