import type { Coverage, StateAmounts } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import type { NewManifestEntry } from '../host/output/output-manifest.js'
import { stampOfDeck } from './same-deck.js'

/** What the contents page tells of a deck. Field by field, so that nothing facilitator-only comes along. */
export function manifestEntry(deck: Deck): Omit<NewManifestEntry, 'written' | 'source'> {
  const { id: deckId, language, frontMatter, translation } = deck
  const { title, subtitle, duration, audience, version, date } = frontMatter
  return {
    deckId,
    language,
    title,
    ...(subtitle && { subtitle }),
    duration,
    audience,
    version,
    date,
    stamp: stampOfDeck(deck),
    ...(translation && { translation: wordsByArea(translation.coverage) })
  }
}

function wordsByArea({ areas }: Coverage): Record<string, Record<string, number>> {
  const words = (states: StateAmounts) => Object.entries(states).map(([state, amount]) => [state, amount.words])
  return Object.fromEntries(Object.entries(areas).map(([area, states]) => [area, Object.fromEntries(words(states))]))
}
