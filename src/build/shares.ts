import type { DeckLocation } from '../host/source/find-decks.js'
import { catalogueNames } from '../host/source/read-languages.js'
import type { BuildRequest, CheckedDeck, Shard, Share } from './request.js'

/** What the deck as it was written is called among its editions, until it is read: its language is not known yet. */
const asWritten = ''

/**
 * One share of the editions that are asked for. All shares have the same size, or one edition more, and depend on nothing but which decks and catalogues
 * there are. A deck's editions stay together where they can: it is then read once.
 */
export function shareOf(
  locations: readonly DeckLocation[],
  { number, count }: Shard,
  languages: readonly string[]
): Share {
  const sorted = [...locations].sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = sorted.flatMap(location =>
    editionsOf(location, languages).map(edition => [location.path, edition] as const)
  )
  const from = (share: number) => Math.floor((share * all.length) / count)
  const share = new Map<string, string[]>()
  for (const [path, edition] of all.slice(from(number - 1), from(number)))
    share.set(path, [...(share.get(path) ?? []), edition])
  return share
}

function editionsOf(location: DeckLocation, languages: readonly string[]): readonly string[] {
  return languages.length > 0 ? [...new Set(languages)].sort() : [asWritten, ...catalogueNames(location)]
}

/** How many editions of a deck a build seems to be about. */
export function seemingEditions(
  location: DeckLocation,
  { languages, share }: Pick<BuildRequest, 'languages' | 'share'>
): number {
  return (share?.get(location.path) ?? editionsOf(location, languages)).length
}

/** Whether a build is about an edition of a deck. An error in the deck itself concerns everybody who has a part of it. */
export function isAbout({ languages, share }: BuildRequest, { deck, location, from, refused }: CheckedDeck): boolean {
  if (refused && from === undefined) return true
  const mine = share?.get(location.path)
  if (mine && !mine.includes(languages.length > 0 || from ? deck.language : asWritten)) return false
  return refused || languages.length === 0 || languages.includes(deck.language)
}
