import { countsCharacters } from '../amount.js'
import { fold, withoutMarks } from './fold.js'

// An Arabic word may have `and`, `so`, `by`, `for`, `as` and the article written to its front.
const written = '(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)'

/** The first of some phrases that stands in a text as whole words, as the text has it but in small letters; `undefined` when there is none. */
export function phraseIn(text: string, phrases: readonly string[], language: string): string | undefined {
  const folded = fold(text).replace(/\s+/g, ' ')
  for (const phrase of phrases) {
    const found = patternOf(phrase, language).exec(folded)
    if (found) return found[0]
  }
  return undefined
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
