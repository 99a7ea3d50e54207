import { type Entry, type Term, termIn } from '../deck/glossary.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { isAbbreviation } from './abbreviations.js'
import { fold } from './words/phrase.js'

/** What an abbreviation of the deck's own language stands for, by the glossary. */
export function ownMeaningOf(abbreviation: string, glossary: readonly Entry[], language: string): Term | undefined {
  return glossary.map(entry => termIn(entry, language)).find(term => term && hasForm(term, abbreviation))
}

/** What an abbreviation stands for, by the glossary; one that is kept from another language, in the deck's language where there is a term. */
export function meaningOf(abbreviation: string, glossary: readonly Entry[], language: string): Term | undefined {
  const known = meanings(glossary).get(`${language} ${abbreviation}`)
  if (known) return known.meaning
  const meaning = findMeaning(abbreviation, glossary, language)
  meanings(glossary).set(`${language} ${abbreviation}`, { meaning })
  return meaning
}

const meanings = memoizeWeak((_: readonly Entry[]) => new Map<string, { readonly meaning: Term | undefined }>())

function findMeaning(abbreviation: string, glossary: readonly Entry[], language: string): Term | undefined {
  const own = ownMeaningOf(abbreviation, glossary, language)
  if (own) return own
  const isIts = (term: Term) => hasForm(term, abbreviation)
  const entry = glossary.find(({ terms }) => Object.values(terms).some(isIts))
  return entry && (termIn(entry, language) ?? Object.values(entry.terms).find(isIts))
}

function hasForm({ abbreviation, plural }: Term, form: string): boolean {
  return abbreviation === form || plural === `${form}s`
}

/** True for a text that says what an abbreviation in it stands for: `the full form (FF)`, `FF (the full form)`, `FF: the full form`, or both in one breath. */
export function isExpandedIn(text: string, abbreviation: string, meaning: Term): boolean {
  const words = wordsOf(text)
  const forms = [meaning.term, ...(meaning.admitted ?? [])]
  return (
    pairsIn(text, abbreviation).length > 0 ||
    isExplainedAsEntry(text, abbreviation) ||
    forms.some(form => holds(words, wordsOf(form)))
  )
}

/** `FF: the full form.`, `FF — the full form.` or `The full form: FF.`, as a sentence of its own or behind a colon. */
function isExplainedAsEntry(text: string, abbreviation: string): boolean {
  if (!/[:：—–]/.test(text)) return false
  const form = `${abbreviation}s?`
  const words = '\\p{L}[^.。:：\\n]{3,}'
  const entry = `${form}\\s*[:：—–]\\s*${words}|${words}[:：]\\s*${form}\\s*(?:[.。]|$)`
  return new RegExp(`(?:^|[.。:：\\n])\\s*(?:${entry})`, 'um').test(text)
}

/**
 * Returns the full form that a text has beside an abbreviation in brackets, where it differs from the glossary's but is clearly meant to
 * be it: it has the same initials, or shares words. Endings of words may differ.
 */
export function otherExpansion(text: string, abbreviation: string, meaning: Term): string | undefined {
  const forms = [meaning.term, ...(meaning.admitted ?? [])].map(wordsOf)
  for (const written of pairsIn(text, abbreviation)) {
    const words = wordsOf(written)
    if (forms.some(form => holds(words, form))) continue
    const near = words.slice(-Math.max(abbreviation.length, ...forms.map(({ length }) => length)) - spareWords)
    if (forms.some(form => isAttempt(near, form, abbreviation))) return closest(written, near)
  }
  return undefined
}

/** What stands before `(FF)` in its sentence, or in the brackets behind `FF`, without what is only another abbreviation. */
function pairsIn(text: string, abbreviation: string): string[] {
  if (!/[(（]/.test(text)) return []
  const inBrackets = new RegExp(`[(（]\\s*${abbreviation}s?\\s*[)）,，;；]`, 'gu')
  const behind = new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}s?\\s*[(（]([^()（）\\n]+)[)）]`, 'gu')
  // A lookbehind, so that a text without brackets is not searched again from every letter.
  const before = [...text.matchAll(inBrackets)].map(({ index }) => text.slice(Math.max(0, index - farthest), index))
  return [
    ...before.map(words => words.split(/[()（）.;:!?。；：！？\n]/).at(-1) ?? ''),
    ...[...text.matchAll(behind)].map(([, words = '']) => words)
  ]
    .map(words => words.trim())
    .filter(words => /\p{L}/u.test(words) && !isAbbreviation(words.split(/\s+/).at(-1) ?? ''))
}

// A full form is shorter, in characters.
const farthest = 200
const smallWords = 3
// Who words it otherwise may need more words.
const spareWords = 2

function isAttempt(words: readonly string[], form: readonly string[], abbreviation: string): boolean {
  const letters = fold(abbreviation)
  const initials = words.map(word => word[0]).join('')
  const bigInitials = words
    .filter(word => word.length > smallWords)
    .map(word => word[0])
    .join('')
  if (initials.endsWith(letters) || bigInitials.endsWith(letters)) return true
  const big = form.filter(word => word.length > smallWords)
  const shared = big.filter(word => words.some(other => isAlike(word, other)))
  return shared.length >= 2 && shared.length / big.length >= shareOfWords
}

// Ours: of `United Nations High Commissioner for Refugees`, `High Commissioner` are two words in five.
const shareOfWords = 0.4

/** The end of the text, from the first of the words that were compared. */
function closest(written: string, near: readonly string[]): string {
  const all = written.split(/\s+/)
  return all.slice(-Math.min(near.length, all.length)).join(' ')
}

function holds(words: readonly string[], form: readonly string[]): boolean {
  if (form.length === 0) return false
  return words.some((_, index) => form.every((word, offset) => isAlike(word, words[index + offset])))
}

// Six letters in ten are enough for an ending to differ.
function isAlike(word: string, other: string | undefined): boolean {
  if (other === undefined) return false
  const stem = word.slice(0, Math.max(smallWords, Math.ceil(word.length * 0.6)))
  return word === other || (word.length > smallWords && other.startsWith(stem))
}

// An Arabic word may have `and`, `by`, `for` and the article written to its front.
const arabicFront = /^[وف]?[بلك]?(?:ال)?(?=[\u0600-\u06FF]{3})/

function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}']+/gu) ?? []).map(word => word.replace(arabicFront, ''))
}
