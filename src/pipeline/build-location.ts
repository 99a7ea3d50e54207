import type { DeckLocation } from '../source/find-decks.js'
import { seemingEditions } from '../source/read-languages.js'
import { buildDeck } from './build-deck.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import { atATime, measureBeforeBuild } from './measure-deck.js'
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
  const editions = await checkLanguages(await checkDeck(location, request), request)
  const wanted = editions.filter(({ deck, refused }) => refused || isWanted(deck.language, request.languages))
  const toMake = wanted.filter(({ refused }) => !refused).length
  request.watcher?.began(toMake - seemingEditions(location, request.languages))
  const decks = await someAtATime(wanted, atATime(request), async edition =>
    buildDeck(await measureBeforeBuild(edition, request, tools), request, tools)
  )
  const languages = editions.flatMap(({ deck, available = [] }) => [deck.language, ...available])
  return { decks, languages: [...new Set(languages)] }
}
