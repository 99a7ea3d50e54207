import { inputTexts } from '../host/source/deck-inputs.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { catalogueNames } from '../host/source/read-languages.js'
import { buildDeck } from './build-deck.js'
import { checkLocation } from './check-location.js'
import { failedDeck, withFailure } from './failed-deck.js'
import { mapLimit } from './map-limit.js'
import { atATime, measureBeforeBuild, measures } from './measure-deck.js'
import type { BuildRequest, BuiltDeck, BuiltLocation, CheckedDeck } from './request.js'
import { isAbout, seemingEditions } from './shares.js'
import type { Tools } from './tools.js'

/** Measures and builds one deck in one language. An exception becomes a message of the deck, which is then left as it was. */
async function buildEdition(checked: CheckedDeck, request: BuildRequest, tools: Tools): Promise<BuiltDeck> {
  try {
    const laidOut = await measureBeforeBuild(checked, request, tools)
    return await buildDeck(laidOut.checked, request, tools, laidOut.drawn)
  } catch (error) {
    const { location, deck } = checked
    request.watcher?.doing({ file: location.file, language: deck.language, making: 'done', part: 1 })
    return buildDeck(withFailure(checked, error), request, tools)
  }
}

/** Reads, checks and builds one deck in every language that is asked for. */
export async function buildLocation(
  location: DeckLocation,
  request: BuildRequest,
  tools: Tools
): Promise<BuiltLocation> {
  const guess = measures(request) ? guessOf(location, request) : undefined
  const isNew = guess !== undefined && !tools.memory.knows(guess)
  if (isNew) await tools.warmUp()
  const editions = await checkLocation(location, request, tools.pictures)
  const wanted = editions.filter(edition => isAbout(request, edition))
  const toMake = wanted.filter(({ refused }) => !refused).length
  request.watcher?.began(toMake - seemingEditions(location, request))
  const decks = await mapLimit(wanted, atATime(request), edition => buildEdition(edition, request, tools))
  const isWhole = decks.every(({ refused, problem, unprinted }) => !refused && !problem && unprinted.length === 0)
  if (isNew && isWhole) tools.memory.note(guess)
  const languages = editions.flatMap(({ deck, available = [] }) => [deck.language, ...available])
  // Of a deck with errors nobody has looked at the translations.
  return { decks, languages: [...new Set([...languages, ...catalogueNames(location)])] }
}

/** A deck on which we failed before anything of it was built. */
export async function failedLocation(
  location: DeckLocation,
  error: unknown,
  request: BuildRequest,
  tools: Tools
): Promise<BuiltLocation> {
  return { decks: [await buildDeck(failedDeck(location, error), request, tools)], languages: catalogueNames(location) }
}

/** What a build would print the same of a deck, as far as can be told before the deck is read: then no browser needs to start. */
function guessOf(location: DeckLocation, request: BuildRequest): string[] {
  const { formats, languages, options, release, verify, share } = request
  const asked = { formats, languages, options, release, verify, share: share?.get(location.path) }
  return ['guess', JSON.stringify(asked), ...inputTexts(location)]
}
