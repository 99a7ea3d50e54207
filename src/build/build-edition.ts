import { buildDeck } from './build-deck.js'
import { withFailure } from './failed-deck.js'
import { measureBeforeBuild } from './measure-deck.js'
import type { BuildRequest, BuiltDeck, CheckedDeck } from './request.js'
import type { Tools } from './tools.js'

/** Measures and builds one deck in one language. An exception becomes a message of the deck, which is then left as it was. */
export async function buildEdition(checked: CheckedDeck, request: BuildRequest, tools: Tools): Promise<BuiltDeck> {
  try {
    const laidOut = await measureBeforeBuild(checked, request, tools)
    return await buildDeck(laidOut.checked, request, tools, laidOut.drawn)
  } catch (error) {
    const { location, deck } = checked
    request.watcher?.doing({ file: location.file, language: deck.language, making: 'done', part: 1 })
    return buildDeck(withFailure(checked, error), request, tools)
  }
}
