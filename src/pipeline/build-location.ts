import type { DeckLocation } from '../source/find-decks.js'
import { seemingEditions } from '../source/read-languages.js'
import { buildEdition } from './build-edition.js'
import { checkLocation } from './check-location.js'
import { atATime } from './measure-deck.js'
import type { BuildRequest, BuiltLocation } from './request.js'
import { someAtATime } from './some-at-a-time.js'
import type { Tools } from './tools.js'
import { isWanted } from './usage.js'

/** Reads, checks and builds one deck in every language that is asked for. */
export async function buildLocation(
  location: DeckLocation,
  request: BuildRequest,
  tools: Tools
): Promise<BuiltLocation> {
  const editions = await checkLocation(location, request)
  const wanted = editions.filter(({ deck, refused }) => refused || isWanted(deck.language, request.languages))
  const toMake = wanted.filter(({ refused }) => !refused).length
  request.watcher?.began(toMake - seemingEditions(location, request.languages))
  const decks = await someAtATime(wanted, atATime(request), edition => buildEdition(edition, request, tools))
  const languages = editions.flatMap(({ deck, available = [] }) => [deck.language, ...available])
  return { decks, languages: [...new Set(languages)] }
}
