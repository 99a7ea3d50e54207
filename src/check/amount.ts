import type { Deck } from '../deck/deck.js'
import type { Severity } from '../deck/diagnostic.js'
import { isSource } from '../deck/language.js'
import { wordsOf } from './words/words.js'

/** How much text there is, in the unit that the language is counted in. */
export interface Amount {
  readonly count: number
  readonly unit: 'words' | 'characters'
}

const withoutSpaces = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])

// For a language that nobody has counted: as many words as in English, and as many characters for a word as in Chinese.
const uncounted = { words: 1, characters: 2.1 }

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
  const usual = countsCharacters(language) ? uncounted.characters : uncounted.words
  return Math.round(words * (wordsOf(language)?.perEnglishWord?.slides ?? usual))
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
