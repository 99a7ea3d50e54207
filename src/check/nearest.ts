import { closest, distance } from 'fastest-levenshtein'

/** The word of a list that was probably meant: at most a third of its letters differ. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const found = word.length < 3 ? undefined : closest(word.toLowerCase(), words)
  if (found === undefined) return undefined
  return distance(word.toLowerCase(), found) <= Math.floor(found.length / 3) ? found : undefined
}
