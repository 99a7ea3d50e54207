import { check } from '../check/check.js'
import { settleEdit } from '../deck/edit.js'
import type { Message } from '../deck/message.js'
import { pictureAddresses } from '../deck/picture-addresses.js'
import { parse } from '../parse/parse.js'
import type { DeckLocation } from '../source/find-decks.js'
import { readDeck } from '../source/read-deck.js'
import { readPictures } from '../source/read-pictures.js'
import type { SourceDeck } from '../source/source.js'
import { checkBrand, withLogo } from './brand.js'
import type { CheckedDeck, CheckRequest } from './request.js'

/** Reads one deck, unless its texts are given, and its pictures, and holds it against the rules. */
export async function checkDeck(
  location: DeckLocation,
  { release, strict }: CheckRequest,
  given?: SourceDeck
): Promise<CheckedDeck> {
  const source = given ?? (await readDeck(location))
  const { deck: text, messages: unread } = parse(source)
  const pictures = await readPictures(source.folder, pictureAddresses(text))
  const deck = { ...text, pictures, ...(text.brand && { brand: await withLogo(text.brand, source) }) }
  // A deck without slides breaks every rule; that it has none is said already.
  const found = deck.slides.length > 0 ? [...unread, ...(await checkBrand(deck)), ...check(deck, { release })] : unread
  const lines = source.deck.text.split('\n')
  const messages = found.map(message => withSettledRepair(message, lines))
  const refused = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  const texts = [source.deck, source.glossary, source.brand].flatMap(read =>
    read ? [[read.file, read.text] as const] : []
  )
  return { location, deck, messages, refused, texts: Object.fromEntries(texts) }
}

/** A repair that cannot be made at its place is none. */
function withSettledRepair({ repair, ...message }: Message, lines: readonly string[]): Message {
  const settled = repair?.flatMap(edit => settleEdit(edit, lines) ?? []) ?? []
  return settled.length > 0 ? { ...message, repair: settled } : message
}
