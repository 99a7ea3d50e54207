import { syllable } from 'syllable'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import type { Entry } from '../../deck/glossary.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { nameOf, quote } from '../../deck/phrasing.js'
import { isAbbreviation } from '../abbreviations.js'
import type { Rule } from '../rule.js'
import { paperOf, sentencesOf, spokenOf } from '../sentences.js'

/** How hard an English text is: the years of school that it asks for, and how many words that was read from. */
interface ReadingLevel {
  readonly grade: number
  readonly words: number
}

/**
 * The level of some English sentences by Flesch and Kincaid. What the audience has to learn does not count against the text: each
 * term of the glossary, each abbreviation and each number is one short word.
 */
export function readingLevelOf(sentences: readonly string[], glossary: readonly Entry[]): ReadingLevel {
  const terms = termsOf(glossary)
  const words = sentences.flatMap(sentence => wordsIn(withoutTerms(sentence, terms)))
  if (words.length === 0) return { grade: 0, words: 0 }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade: Math.max(0, Math.round(grade * 10) / 10), words: words.length }
}

/** At most how many words some sentences have: a term of the glossary may be several here. */
function maxWordsIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + wordsIn(sentence).length, 0)
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/\p{L}[\p{L}'’]*|\p{N}[\p{N}.,/]*/gu) ?? []
}

// Texts have the same few thousand words, and to count the syllables of one takes dozens of patterns.
const counted = new Map<string, number>()
const mostCounted = 20_000

function syllablesOf(word: string): number {
  const known = counted.get(word)
  if (known !== undefined) return known
  const count = /^\p{N}/u.test(word) || isAbbreviation(word) ? 1 : Math.max(1, syllable(word))
  if (counted.size < mostCounted) counted.set(word, count)
  return count
}

/** The glossary's English terms, in small letters, longest first. */
const termsOf = memoizeWeak((glossary: readonly Entry[]): readonly string[] =>
  glossary
    .flatMap(({ terms }) => (terms.en ? [terms.en.term, ...(terms.en.admitted ?? [])] : []))
    .map(plain)
    .sort((a, b) => b.length - a.length)
)

function withoutTerms(sentence: string, terms: readonly string[]): string {
  return terms.reduce((text, term) => text.replaceAll(term, 'term'), plain(sentence))
}

// Abbreviations keep their capitals: small letters only where a word has no other capital.
function plain(text: string): string {
  return text.replace(/[’]/g, "'").replace(/(?<!\p{L})\p{Lu}(?=\p{Ll}*(?!\p{L}))/gu, letter => letter.toLowerCase())
}

const grade = 9
// Ours: in a shorter text, two long words make the level.
const enoughWords = 80
const enoughForASentence = 8

export const notesAreEasyToRead: Rule = {
  id: 'notes-are-easy-to-read',
  severity: 'warning',
  wants: 'English notes and handout text can be read with nine years of schooling. Glossary terms do not count.',
  why: 'Most facilitators and participants work in their second or third language, and a class has no time to read twice.',
  source:
    'WCAG 3.1.5 asks for lower secondary education; measured by Flesch and Kincaid, at least 80 words at a time; nine is our own',
  limits: { grade },
  check(deck, report, { grade: max = grade }) {
    // The formula was made for English and means nothing elsewhere.
    if (!/^en(-|$)/.test(deck.language)) return
    for (const slide of deck.slides) {
      reportHard(deck, slide, ['the notes', spokenOf(slide)], max, report)
      reportHard(deck, slide, ['what is on paper', paperOf(slide)], max, report)
    }
  }
}

function reportHard(
  { glossary, language }: Deck,
  slide: Slide,
  [part, blocks]: readonly [part: string, blocks: readonly Block[]],
  max: number,
  report: (finding: Finding) => void
): void {
  const sentences = sentencesOf(blocks, language)
  const texts = sentences.map(({ text }) => text)
  // To count syllables takes long, and most notes are short.
  if (maxWordsIn(texts) < enoughWords) return
  const level = readingLevelOf(texts, glossary)
  if (level.words < enoughWords || level.grade <= max) return
  const [hardest] = sentences
    .map(sentence => ({ ...sentence, ...readingLevelOf([sentence.text], glossary) }))
    .filter(({ words }) => words >= enoughForASentence)
    .sort((a, b) => b.grade - a.grade)
  report({
    what: `Unexpected reading level of \`${level.grade}\` years of school in ${part} of ${nameOf(slide)}, expected at most \`${max}\``,
    fix: hardest
      ? `Begin with ${quote(hardest.text)}: two sentences, and shorter words.`
      : 'Write shorter sentences and shorter words.',
    place: hardest?.place ?? slide.place
  })
}
