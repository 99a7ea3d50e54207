import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forParticipants } from '../../src/deck/audience.js'
import type { Deck } from '../../src/deck/deck.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { readLock } from '../../src/translate/lock.js'
import { readPo } from '../../src/translate/read-po.js'
import { translate } from '../../src/translate/translate.js'
import { type deckNames, ownDeck } from './decks.js'

/** A deck of ours in its first language and in all others, as participants see it. */
export function inLanguages(name: (typeof deckNames)[number]): Deck[] {
  const deck = ownDeck(name)
  const folder = join('decks', name, 'languages')
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const lock = readLock(read('lock.json'))
  const segments = segmentsOf(deck, lock)
  const files = readdirSync(folder).filter(file => file.endsWith('.po'))
  const translated = files.map(file => {
    const content = readPo(read(file))
    if ('fault' in content) throw new Error(`${file}: ${content.fault}`)
    const language = file.slice(0, -'.po'.length)
    return translate(deck, catalogueOf(deck, segments, { language, file, content, lock }), { isDraft: false })
  })
  return [deck, ...translated].map(forParticipants)
}
