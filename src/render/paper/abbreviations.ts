import type { Deck } from '../../deck/deck.js'
import type { Term } from '../../deck/glossary.js'
import { textOf } from '../../deck/walk.js'

/** An abbreviation that a deck uses, and what it stands for. */
export interface UsedAbbreviation {
  readonly abbreviation: string
  readonly term: Term
  /** BCP 47 tag of the term: not always the deck's, when the glossary has no term in it. */
  readonly language: string
}

/** The glossary's abbreviations that a deck's slides and notes use, in alphabetical order of the deck's language. */
export function abbreviationsUsed(deck: Deck): UsedAbbreviation[] {
  const { title, subtitle = '', programme = '', audience } = deck.frontMatter
  const text = [
    ...[title, subtitle, programme, audience],
    ...deck.slides.flatMap(slide => [...slide.body, ...slide.notes].map(block => textOf(block)))
  ].join('\n')
  return deck.glossary
    .flatMap(({ terms }) => {
      const language = languageFor(deck.language, Object.keys(terms))
      const term = language === undefined ? undefined : terms[language]
      if (language === undefined || !term?.abbreviation) return []
      const forms = [term.abbreviation, ...(term.plural ? [term.plural] : [])]
      return forms.some(form => isUsed(form, text)) ? [{ abbreviation: term.abbreviation, term, language }] : []
    })
    .sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, deck.language))
}

/** The deck's own language, else the same without its region, else English. */
function languageFor(language: string, known: readonly string[]): string | undefined {
  return [language, language.split('-')[0] ?? language, 'en'].find(candidate => known.includes(candidate))
}

// A Latin or Cyrillic abbreviation may touch Arabic or Chinese letters, but is no part of a longer word of its own script.
function isUsed(form: string, text: string): boolean {
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]'
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!${letter})${escaped}(?:s(?!${letter})|(?!${letter}))`, 'u').test(text)
}
