import type { DeckLocation } from '../host/source/find-decks.js'
import type { PictureUse } from '../host/source/read-pictures.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import { failedDeck, withFailure } from './failed-deck.js'
import type { CheckedDeck, CheckRequest } from './request.js'

/** Reads one deck and checks it in every language that is asked for. An exception becomes a message of the deck. */
export async function checkLocation(
  location: DeckLocation,
  request: CheckRequest,
  pictures: PictureUse
): Promise<readonly CheckedDeck[]> {
  const own = await checkDeck(location, request, pictures).catch(error => failedDeck(location, error))
  return checkLanguages(own, request).catch(error => [withFailure(own, error)])
}
