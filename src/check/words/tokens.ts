import { countsCharacters } from '../amount.js'
import { fold } from './fold.js'
import { isObservable, observableVerbs, type Words } from './words.js'

/**
 * Cuts a text into words. A slash joins two words as `and` does. Languages without spaces are cut at the words that their lists
 * know, and else into characters; an Arabic `و` is parted from a verb of the list.
 */
export function tokensOf(text: string, words: Words, language: string): string[] {
  if (countsCharacters(language)) return text.match(knownOrOne(words)) ?? []
  const spaced = text.replaceAll('/', ' & ').split(/\s+/).filter(Boolean)
  return language.startsWith('ar') ? spaced.flatMap(token => partAnd(token, words)) : spaced
}

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
function partAnd(token: string, words: Words): string[] {
  const [whole, rest] = [fold(token), token.slice(1)]
  const isJoined = whole.startsWith('و') && !isObservable(whole, words) && isObservable(fold(rest), words)
  return isJoined ? ['و', rest] : [token]
}
