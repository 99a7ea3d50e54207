import { countsCharacters } from '../amount.js'
import { fold } from './phrase.js'
import { levels, type Words } from './words.js'

/** Every verb that can be observed. */
export function observableVerbs({ verbs }: Words): readonly string[] {
  return levels.flatMap(level => verbs[level])
}

// Every word of every outcome is looked up among some hundred verbs.
const foldedVerbs = new WeakMap<Words, ReadonlySet<string>>()

/** True for a verb that can be observed, as `fold` returns it. */
export function isObservable(verb: string, words: Words): boolean {
  const known = foldedVerbs.get(words) ?? new Set(observableVerbs(words).map(fold))
  foldedVerbs.set(words, known)
  return known.has(verb)
}

/**
 * Splits a text into words. A slash joins two words as `and` does. Languages without spaces are split at the words that their lists
 * know, and else into characters; an Arabic `و` is separated from a verb of the list.
 */
export function tokensOf(text: string, words: Words, language: string): string[] {
  if (countsCharacters(language)) return text.match(knownOrOne(words)) ?? []
  const spaced = text.replaceAll('/', ' & ').split(/\s+/).filter(Boolean)
  return language.startsWith('ar') ? spaced.flatMap(token => splitAnd(token, words)) : spaced
}

// Matches a listed word, else one character.
function knownOrOne(words: Words): RegExp {
  const known = [
    ...observableVerbs(words),
    ...Object.keys(words.unobservable),
    ...words.joiners,
    ...(words.verbJoiners ?? []),
    ...(words.how ?? []),
    ...(words.adverbials ?? [])
  ].sort((a, b) => b.length - a.length)
  return new RegExp(`${known.join('|')}|\\S`, 'gu')
}

// `وصف` begins with the letter, and is a verb of its own.
function splitAnd(token: string, words: Words): string[] {
  const [whole, rest] = [fold(token), token.slice(1)]
  const isJoined = whole.startsWith('و') && !isObservable(whole, words) && isObservable(fold(rest), words)
  return isJoined ? ['و', rest] : [token]
}
