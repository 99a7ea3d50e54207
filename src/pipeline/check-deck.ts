import { check } from '../check/check.js'
import { pictureAddresses } from '../deck/picture-addresses.js'
import { parse } from '../parse/parse.js'
import type { DeckLocation } from '../source/find-decks.js'
import { readDeck } from '../source/read-deck.js'
import { readPictures } from '../source/read-pictures.js'
import { checkBrand, withLogo } from './brand.js'
import type { CheckedDeck, CheckRequest } from './request.js'

/** Reads one deck and its pictures, and holds it against the rules. */
export async function checkDeck(location: DeckLocation, { release, strict }: CheckRequest): Promise<CheckedDeck> {
  const source = await readDeck(location)
  const { deck: text, messages: unread } = parse(source)
  const pictures = await readPictures(source.folder, pictureAddresses(text))
  const deck = { ...text, pictures, ...(text.brand && { brand: await withLogo(text.brand, source) }) }
  // A deck without slides breaks every rule; that it has none is said already.
  const messages =
    deck.slides.length > 0 ? [...unread, ...(await checkBrand(deck)), ...check(deck, { release })] : unread
  const refused = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  const texts = [source.deck, source.glossary, source.brand].flatMap(read =>
    read ? [[read.file, read.text] as const] : []
  )
  return { location, deck, messages, refused, texts: Object.fromEntries(texts) }
}
