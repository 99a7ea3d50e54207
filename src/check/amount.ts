import type { Deck } from '../deck/deck.js'
import type { Severity } from '../deck/message.js'

/** How much text there is, in the unit that the language is counted in. */
export interface Amount {
  readonly count: number
  readonly unit: 'words' | 'characters'
}

const withoutSpaces = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])

// Ours: a Chinese text has about 1.7 characters for each word of its English original; no source gives a limit for slides.
const charactersForAWord = 1.8

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
  return countsCharacters(language) ? Math.round(words * charactersForAWord) : words
}

/** An error in the deck's own language; in a translation a warning, because more text on a slide can help there. */
export function errorUnlessTranslated(deck: Deck): Severity {
  return deck.language === deck.frontMatter.language ? 'error' : 'warning'
}
