import { syllable } from 'syllable'
import type { Entry } from '../deck/glossary.js'
import { isAbbreviation, singular } from './abbreviations.js'

/** How hard an English text is: the years of school that it asks for, and how many words that was read from. */
export interface ReadingLevel {
  readonly grade: number
  readonly words: number
}

/**
 * The level of some English sentences by Flesch and Kincaid. What the audience has to learn does not count against the text: each
 * term of the glossary, each abbreviation and each number is one short word.
 */
export function readingLevelOf(sentences: readonly string[], glossary: readonly Entry[]): ReadingLevel {
  const terms = termsIn(glossary)
  const words = sentences.flatMap(sentence => wordsIn(withoutTerms(sentence, terms)))
  if (words.length === 0) return { grade: 0, words: 0 }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade: Math.max(0, Math.round(grade * 10) / 10), words: words.length }
}

/** At most how many words some sentences have: a term of the glossary may be several here. */
export function mostWordsIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + wordsIn(sentence).length, 0)
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/\p{L}[\p{L}'’]*|\p{N}[\p{N}.,/]*/gu) ?? []
}

function syllablesOf(word: string): number {
  return /^\p{N}/u.test(word) || isAbbreviation(singular(word)) ? 1 : Math.max(1, syllable(word))
}

/** The glossary's English terms, in small letters, longest first. */
function termsIn(glossary: readonly Entry[]): string[] {
  return glossary
    .flatMap(({ terms }) => (terms.en ? [terms.en.term, ...(terms.en.admitted ?? [])] : []))
    .map(plain)
    .sort((a, b) => b.length - a.length)
}

function withoutTerms(sentence: string, terms: readonly string[]): string {
  return terms.reduce((text, term) => text.replaceAll(term, 'term'), plain(sentence))
}

// Abbreviations keep their capitals: small letters only where a word has no other capital.
function plain(text: string): string {
  return text.replace(/[’]/g, "'").replace(/(?<!\p{L})\p{Lu}(?=\p{Ll}*(?!\p{L}))/gu, letter => letter.toLowerCase())
}
