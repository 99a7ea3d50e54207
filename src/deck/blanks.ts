import type { JobAid } from './blocks.js'
import type { Deck } from './deck.js'
import { all, blocksOf } from './walk.js'

/** A part of a text: plain text, or the name of a blank `{{…}}`. */
type TextPart = { readonly text: string } | { readonly blank: string }

/** Splits a text at its blanks, in order. A text without blanks is one part; an empty text has none. */
export function splitBlanks(text: string): TextPart[] {
  return text
    .split(/(\{\{[^{}]{1,200}\}\})/)
    .filter(part => part !== '')
    .map(part => (/^\{\{.*\}\}$/s.test(part) ? { blank: part.slice(2, -2).trim() } : { text: part }))
}

/** An unfilled blank, `{{support contact}}`. */
export interface OpenBlank {
  readonly name: string
  /** The number of its slide, from 1; undefined for one in the front matter. */
  readonly slide?: number
  /** The kind of job aid of that slide that it stands on, if it does. */
  readonly aid?: JobAid['kind']
}

/** Returns a deck's unfilled blanks, one entry per occurrence: those of the front matter, then slide by slide. */
export function openBlanks(deck: Deck): OpenBlank[] {
  const { sensitivity, ...fields } = deck.frontMatter
  const texts: unknown[] = [...Object.values(fields), ...Object.values(sensitivity ?? {})]
  const inFields = texts
    .flatMap(text => (typeof text === 'string' ? splitBlanks(text) : []))
    .flatMap(part => ('blank' in part ? [{ name: part.blank }] : []))
  const aids = new Map(
    blocksOf(deck, 'jobaid').flatMap(({ block }) => all(block.children, 'blank').map(blank => [blank, block.kind]))
  )
  const onSlides = blocksOf(deck, 'blank').map(({ slide, block }) => {
    const aid = aids.get(block)
    return { name: block.value, slide: deck.slides.indexOf(slide) + 1, ...(aid && { aid }) }
  })
  return [...inFields, ...onSlides]
}

/** The names of a deck's unfilled blanks, each once: so many are to be filled, however often each stands there. */
export function blankNames(deck: Deck): string[] {
  return [...new Set(openBlanks(deck).map(({ name }) => name))]
}

/** Counts the `::missing` placeholders of a deck. */
export function countMissing(deck: Deck): number {
  return blocksOf(deck, 'missing').length
}
