import type { Labels } from './templates.js'

type Letters = Pick<Labels, 'optionLetters'>

/** The letter of an option by its place from 0, as the language letters answers: A, B, C, or أ, ب, ج. After the last come two letters. */
export function optionLetter(index: number, labels: Letters): string {
  const letters = lettersOf(labels)
  const last = letters[index % letters.length] ?? ''
  return index < letters.length ? last : optionLetter(Math.floor(index / letters.length) - 1, labels) + last
}

/** Letters that a page has for a question that gets more options while it is shown. */
const fewest = 6

/** The rule by which style sheets letter as many options alike: `option-letter`. Fonts hold each of its letters. */
export function optionLetterStyle(labels: Letters, options = Number.POSITIVE_INFINITY): string {
  const symbols = lettersOf(labels)
    .slice(0, Math.max(fewest, options))
    .map(letter => `"${letter}"`)
  return `@counter-style option-letter { system: alphabetic; symbols: ${symbols.join(' ')}; suffix: ". "; }`
}

function lettersOf({ optionLetters }: Letters): string[] {
  return optionLetters.split(' ')
}
