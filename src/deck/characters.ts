import type { Deck } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { charactersAdded } from './typography/punctuation.js'

/**
 * Returns every character that a deck's files may show, each once: from slides, notes and front matter, from the glossary's terms
 * in the deck's language or in English, and what typesetting puts in.
 */
export const charactersOf = memoizeWeak(({ frontMatter, slides, questions = [], glossary, language }: Deck): string => {
  const [subtag = language] = language.split('-')
  const terms = glossary.map(({ terms }) => [language, subtag, 'en'].map(tag => terms[tag]))
  return distinctCharacters(JSON.stringify([frontMatter, slides, questions, terms]) + charactersAdded(language))
})

/** Returns the distinct characters of a text, in order of first occurrence. */
export function distinctCharacters(text: string): string {
  // A Set of strings takes ten times as long, and this runs for every page of every deck.
  const seen = new Uint8Array(0x10000)
  const others = new Set<string>()
  let found = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit < 0xe000) {
      const character = String.fromCodePoint(text.codePointAt(index) ?? unit)
      index += character.length - 1
      if (!others.has(character)) found += character
      others.add(character)
    } else if (seen[unit] === 0) {
      seen[unit] = 1
      found += text.charAt(index)
    }
  }
  return found
}
