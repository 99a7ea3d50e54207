import type { DeckLocation } from '../source/find-decks.js'
import { buildDeck } from './build-deck.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import { measureBeforeBuild } from './measure-deck.js'
import type { BuildRequest, BuiltDeck } from './request.js'
import { someAtATime } from './some-at-a-time.js'
import type { Tools } from './tools.js'
import { isWanted } from './usage.js'

/** What became of a deck, and which languages it could be had in. Plain data, which can be sent to another thread. */
export interface BuiltLocation {
  readonly decks: readonly BuiltDeck[]
  readonly languages: readonly string[]
}

/** While the browser prints one, the next is drawn. */
const atATime = 2

/** Reads, checks and builds one deck in every language that is asked for. */
export async function buildLocation(
  location: DeckLocation,
  request: BuildRequest,
  tools: Tools
): Promise<BuiltLocation> {
  const editions = await checkLanguages(await checkDeck(location, request), request)
  const wanted = editions.filter(({ deck, refused }) => refused || isWanted(deck.language, request.languages))
  const decks = await someAtATime(wanted, atATime, async edition =>
    buildDeck(await measureBeforeBuild(edition, request, tools), request, tools)
  )
  const languages = editions.flatMap(({ deck, available = [] }) => [deck.language, ...available])
  return { decks, languages: [...new Set(languages)] }
}
