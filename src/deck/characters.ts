import type { Deck } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'

/**
 * Every character that a deck's files may show, each once: of its slides, notes and front matter, and of the glossary's terms
 * in its own language or in English.
 */
export const charactersOf = memoizeWeak(({ frontMatter, slides, glossary, language }: Deck): string => {
  const [subtag = language] = language.split('-')
  const terms = glossary.map(({ terms }) => [language, subtag, 'en'].map(tag => terms[tag]))
  return distinctCharacters(JSON.stringify([frontMatter, slides, terms]))
})

/** The characters of a text, each once, in the order in which they first occur. */
export function distinctCharacters(text: string): string {
  // A set of strings takes ten times as long, and every page of every deck is asked.
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
