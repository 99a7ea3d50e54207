import { findDecks } from '../source/find-decks.js'
import { readLanguages } from '../source/read-languages.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import type { CheckedDeck } from './request.js'

/**
 * One deck for the preview, in its own language and then in those of `languages` that it has. As long as no translation is looked
 * at none is read: bringing catalogues in line with the deck takes longer than the deck itself.
 */
export async function readForPreview(
  file: string,
  cwd: string,
  languages: readonly string[]
): Promise<readonly CheckedDeck[]> {
  const [location] = findDecks([file], cwd)
  if (!location) return []
  const request = { decks: [file], cwd, release: false, strict: false, languages }
  const source = await checkDeck(location, request)
  if (languages.length > 0) return checkLanguages(source, request)
  const { catalogues } = await readLanguages(location)
  return [{ ...source, available: [source.deck.language, ...catalogues.map(({ name }) => name)] }]
}
