import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { mapTexts } from '../../src/translate/map-texts.js'
import { readPo } from '../../src/translate/read-po.js'
import { readTags, translate } from '../../src/translate/translate.js'
import { writeTags } from '../../src/translate/write-tags.js'
import { long, sampledRuns } from '../sampled.js'
import { catalogueWith, deckNames, deckOf, ownDeck } from './decks.js'
import { generatedSlides } from './generated.js'

/** A deck as its own translation: what a translation adds is taken off. */
function itself(deck: Deck): Deck {
  const catalogue = catalogueWith(deck, 'fr', ({ source }) => ({ target: source, state: 'reviewed' }))
  const { translation: _, ...translated } = translate(deck, catalogue, { isDraft: true })
  return { ...translated, language: deck.language }
}

/** A catalogue that is whole, written, and what is written when that text is read again. */
function twiceWritten(deck: Deck): [string, string] {
  const text = writePo(catalogueWith(deck, 'fr', ({ source }) => ({ target: source, state: 'translated' })))
  const content = readPo(text)
  if ('fault' in content) throw new Error(content.fault)
  const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content })
  return [text, writePo(again)]
}

describe('a deck translated by its own words', () => {
  it.each(deckNames)('is the same deck: %s', name => {
    const deck = ownDeck(name)
    expect(itself(deck)).toEqual(deck)
  })

  it.each(deckNames)('comes back byte for byte from its catalogue: %s', name => {
    const [first, second] = twiceWritten(ownDeck(name))
    expect(second).toBe(first)
  })

  it('is the same, and its catalogue too, for decks that nobody wrote', long, () => {
    const runs = sampledRuns(200)
    let texts = 0
    fc.assert(
      fc.property(generatedSlides, slides => {
        const deck = deckOf(...slides)
        texts += segmentsOf(deck).length
        expect(itself(deck)).toEqual(deck)
        const [first, second] = twiceWritten(deck)
        expect(second).toBe(first)
      }),
      runs
    )
    expect(texts).toBeGreaterThan(runs.numRuns * 10)
  })
})

describe('a text that is written with tags and read again', () => {
  // Line ends of the file become spaces, and neighbouring texts one; places are those of the block.
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inside) =>
      key === 'position' ? undefined : typeof inside === 'string' ? inside.replace(/\s*\n\s*/g, ' ') : inside
    )

  it.each(deckNames)('has the same nodes, in every text of %s', name => {
    let count = 0
    mapTexts(ownDeck(name), ({ nodes }) => {
      const { text, tags } = writeTags(nodes)
      expect(plain(readTags(text, tags, undefined))).toBe(plain(nodes))
      count += 1
      return undefined
    })
    expect(count).toBeGreaterThan(150)
  })
})

describe('keys', () => {
  it.each(deckNames)('are unique and never look like numbers: %s', name => {
    const keys = segmentsOf(ownDeck(name)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter(key => !/^[^/]+\/[a-z-]+\/[0-9a-f]{4}/.test(key))).toEqual([])
  })
})
