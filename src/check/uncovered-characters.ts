import { isCovered } from '../layout/coverage.js'

// What is never drawn by itself: spaces, marks that steer direction and line breaks, and choices of a variant.
const undrawn = /[\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u

// A deck asks for the same few hundred characters again and again.
const answers = new Map<string, boolean>()

/** A character, as a reader counts them, that no embedded font can show. */
export interface UncoveredCharacter {
  readonly character: string
  /** Where it begins in the text. */
  readonly index: number
}

/** The characters of a text that no embedded font can show, in order; one that is joined from several counts as one. */
export function uncoveredCharacters(text: string, language: string): UncoveredCharacter[] {
  if ([...text].every(isShown)) return []
  const characters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)
  return [...characters]
    .filter(({ segment }) => ![...segment].every(isShown))
    .map(({ segment, index }) => ({ character: segment, index }))
}

/** The code points of a character: `U+1F600`. */
export function codePointsOf(character: string): string {
  return [...character]
    .filter(part => !undrawn.test(part))
    .map(part => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

function isShown(character: string): boolean {
  const answer = answers.get(character) ?? (undrawn.test(character) || isCovered(character.codePointAt(0) ?? 0))
  answers.set(character, answer)
  return answer
}
