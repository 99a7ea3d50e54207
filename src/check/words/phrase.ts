import { countsCharacters } from '../amount.js'

// Vowel marks and the long stroke of Arabic, which writers set or leave out as they like.
const marks = /[\u064B-\u065F\u0670\u0640]/g

/** A text without the marks that nobody writes in the same way; they are no letters. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** A text as words are compared: small letters, plain apostrophes, one alif, one Russian `е`. Keeps the length but for marks. */
export function fold(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ё/g, 'е')
}

// An Arabic word may have `and`, `so`, `by`, `for`, `as` and the article written to its front.
const written = '(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)'

/** The first of some phrases that stands in a text as whole words, as the text has it but in small letters; `undefined` when there is none. */
export function phraseIn(text: string, phrases: readonly string[], language: string): string | undefined {
  const folded = foldedOnce(text)
  for (const { needle, pattern } of prepared(phrases, language)) {
    const found = folded.includes(needle) ? pattern().exec(folded) : undefined
    if (found) return found[0]
  }
  return undefined
}

/** A phrase that is looked for. */
interface Prepared {
  /** What every text with the phrase has in it, whatever stands for its `*`: looked for first, because a pattern is slow. */
  readonly needle: string
  pattern(): RegExp
}

const known = new WeakMap<readonly string[], Map<string, readonly Prepared[]>>()

/** The phrases of a list, folded once and their patterns compiled when they are first needed. */
function prepared(phrases: readonly string[], language: string): readonly Prepared[] {
  const byLanguage = known.get(phrases) ?? new Map<string, readonly Prepared[]>()
  known.set(phrases, byLanguage)
  const list = byLanguage.get(language) ?? phrases.map(phrase => prepare(phrase, language))
  byLanguage.set(language, list)
  return list
}

function prepare(phrase: string, language: string): Prepared {
  const [first = '', ...more] = fold(phrase).split('*')
  const needle = more.reduce((longest, part) => (part.length > longest.length ? part : longest), first)
  let compiled: RegExp | undefined
  const pattern = () => {
    compiled ??= patternOf(phrase, language)
    return compiled
  }
  return { needle, pattern }
}

// A text is held against one list after the other, of a glossary with a list for each term.
let last = { text: '', folded: '' }

function foldedOnce(text: string): string {
  if (last.text !== text) last = { text, folded: fold(text).replace(/\s+/g, ' ') }
  return last.folded
}

/** The phrase that a text begins with, as the text has it; `undefined` when it begins with none. */
export function openingPhrase(text: string, phrases: readonly string[], language: string): string | undefined {
  const folded = fold(text)
  const found = phrases.map(phrase => patternOf(phrase, language).exec(folded)).find(match => match?.index === 0)
  return found ? withoutMarks(text).slice(0, found[0].length) : undefined
}

function patternOf(phrase: string, language: string): RegExp {
  const source = fold(phrase)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
  if (countsCharacters(language)) return new RegExp(source, 'u')
  const before = language.startsWith('ar') ? written : ''
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}${source}(?![\\p{L}\\p{N}])`, 'u')
}
