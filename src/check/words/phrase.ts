import { countsCharacters } from '../amount.js'

// Arabic vowel marks and the tatweel, which are optional in writing.
const marks = /[\u064B-\u065F\u0670\u0640]/g

/** A text without these optional marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** Normalizes a text for comparison: lower case, straight apostrophes, one alif, one Russian `е`. Only marks change its length. */
export function fold(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ё/g, 'е')
}

// An Arabic word may have `and`, `so`, `by`, `for`, `as` and the article written to its front.
const written = '(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)'

/** The first of some phrases that a text contains as whole words, in lower case; `undefined` when it contains none. */
export function phraseIn(text: string, phrases: readonly string[], language: string): string | undefined {
  const folded = foldedOnce(text)
  for (const { needle, pattern } of prepared(phrases, language)) {
    const found = folded.includes(needle) ? pattern().exec(folded) : undefined
    if (found) return found[0]
  }
  return undefined
}

/** A phrase, prepared for searching. */
interface Prepared {
  /** The longest literal part of the phrase. Searched for first, because patterns are slow. */
  readonly needle: string
  pattern(): RegExp
}

const known = new WeakMap<readonly string[], Map<string, readonly Prepared[]>>()

/** The phrases of a list, folded once; patterns are compiled on first use. */
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

// One text is compared with many lists in a row: a glossary has one for each term.
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
