import type { Deck } from './deck.js'

/**
 * Every character that a deck's files may show, each once: of its slides, notes and front matter, and of the glossary's terms
 * in its own language or in English.
 */
export function charactersOf({ frontMatter, slides, glossary, language }: Deck): string {
  const [subtag = language] = language.split('-')
  const terms = glossary.map(({ terms }) => [language, subtag, 'en'].map(tag => terms[tag]))
  return [...new Set(JSON.stringify([frontMatter, slides, terms]))].join('')
}
