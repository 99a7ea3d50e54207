import type { Deck } from '../deck/deck.js'
import type { Severity } from '../deck/diagnostic.js'
import { isSource } from '../deck/language.js'

/** How much text there is, in the unit that the language is counted in. */
export interface Amount {
  readonly count: number
  readonly unit: 'words' | 'characters'
}

const withoutSpaces = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])

// Ours, counted on the slides of our own two decks: up to 2.1 Chinese characters for a word of the English original.
const charactersForAWord = 2.1

// Ours: what English says in ten words takes more small words in these languages, and no more room for thought.
const wordier: Readonly<Record<string, number>> = { fr: 1.3, es: 1.3, pt: 1.3, it: 1.2 }

/** True for languages that are written without spaces between words, by BCP 47 tag. */
export function countsCharacters(language: string): boolean {
  return withoutSpaces.has(language.split('-')[0] ?? '')
}

/**
 * Counts a text. Words are split at white space and slashes, and what holds no letter or digit is no word; languages
 * without spaces are counted in letters and digits.
 */
export function amountOf(text: string, language: string): Amount {
  if (countsCharacters(language)) return { count: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0, unit: 'characters' }
  return { count: text.split(/[\s/]+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length, unit: 'words' }
}

/** A limit given in words, in the unit that the language is counted in. */
export function limitOf(words: number, language: string): number {
  if (countsCharacters(language)) return Math.round(words * charactersForAWord)
  return Math.round(words * (wordier[language.split('-')[0] ?? ''] ?? 1))
}

/** From where on a slide gets a warning, and from where on an error. */
interface Thresholds {
  readonly warning: number
  readonly error: number
}

/** Thresholds in the measure in which a deck raises or lowers the usual `own` to `max`; as they are when it does not. */
export function scaled(thresholds: Thresholds, own: number, max: number = own): Thresholds {
  const inMeasure = (limit: number) => Math.max(1, Math.round((limit * max) / own))
  return { warning: inMeasure(thresholds.warning), error: inMeasure(thresholds.error) }
}

/** An error in the deck's own language; in a translation a warning, because more text on a slide can help there. */
export function errorUnlessTranslated(deck: Deck): Severity {
  return isSource(deck) ? 'error' : 'warning'
}
