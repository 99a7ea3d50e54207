import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { readPo } from '../../src/translate/read-po.js'
import { translate } from '../../src/translate/translate.js'
import { catalogueWith, deckNames, ownDeck } from './decks.js'

/** A deck as its own translation: everything that a translation adds is taken off. */
function itself(deck: Deck): Deck {
  const catalogue = catalogueWith(deck, 'fr', ({ source }) => ({ target: source, state: 'translated' }))
  const { translation: _, ...translated } = translate(deck, catalogue, { isDraft: true })
  return { ...translated, language: deck.language }
}

describe('a deck translated by its own words', () => {
  it.each(deckNames)('is the same deck: %s', name => {
    const deck = ownDeck(name)
    expect(itself(deck)).toEqual(deck)
  })
})

describe('a catalogue', () => {
  it.each(deckNames)('comes back byte for byte from its file: %s', name => {
    const deck = ownDeck(name)
    const text = writePo(catalogueWith(deck, 'fr', ({ source }) => ({ target: source, state: 'translated' })))
    const content = readPo(text)
    if ('fault' in content) throw new Error(content.fault)
    const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content })
    expect(writePo(again)).toBe(text)
  })

  it.each(deckNames)('has keys that are unique and no numbers: %s', name => {
    const keys = segmentsOf(ownDeck(name)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter(key => !/^[^/]+\/[a-z-]+\/[0-9a-f]{4}/.test(key))).toEqual([])
  })
})
