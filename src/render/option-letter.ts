import type { Labels } from './templates.js'

/** These have a counter style of their own in every browser. */
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

type Letters = Pick<Labels, 'optionLetters'>

/** The letter of an option by its place from 0, as the language letters answers: A, B, C, or أ, ب, ج. After the last come two letters. */
export function optionLetter(index: number, labels: Letters): string {
  const letters = lettersOf(labels)
  const last = letters[index % letters.length] ?? ''
  return index < letters.length ? last : optionLetter(Math.floor(index / letters.length) - 1, labels) + last
}

/** The rule by which style sheets letter options alike: `option-letter`. */
export function optionLetterStyle(labels: Letters): string {
  const letters = lettersOf(labels)
  const symbols = letters.map(letter => `"${letter}"`).join(' ')
  const system = letters.join('') === latin ? 'extends upper-alpha;' : `alphabetic; symbols: ${symbols}; suffix: ". ";`
  return `@counter-style option-letter { system: ${system} }`
}

function lettersOf({ optionLetters }: Letters): string[] {
  return optionLetters.split(' ')
}
