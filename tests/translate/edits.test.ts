import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/deck/catalogue.js'
import type { Deck } from '../../src/deck/deck.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { catalogueOf, lockOf, segmentsOf } from '../../src/translate/catalogue.js'
import { readLock, writeLock } from '../../src/translate/lock.js'
import { readPo } from '../../src/translate/read-po.js'
import { translate } from '../../src/translate/translate.js'
import { catalogueWith, deckOf } from './decks.js'

const rivers = `::slide{#rivers}

## Rivers and lakes

Water is **never** still, see [the map](https://example.org/map).

- Rivers run
- Lakes rest
- Seas move

:::notes
Ask who lives beside a river.

Wait for an answer.
:::`

const seas = `::slide{#seas}

## Seas

- Seas move
- Ice melts`

const before = ['# Water', rivers, seas] as const

/** What becomes of a whole translation when the deck is edited: read back from the files that a translator works with. */
function afterEdit(...slides: readonly string[]): readonly Unit[] {
  const [deck, edited] = [deckOf(...before), deckOf(...slides)]
  const catalogue = catalogueWith(deck, 'fr', ({ source, key }) => ({
    // Every unit its own words, so that equal sources are distinguished.
    target: `${source} (${key})`,
    state: 'translated'
  }))
  const lock = readLock(writeLock(lockOf(deck, segmentsOf(deck), [catalogue], { today: '2026-11-24' })))
  const content = readPo(writePo(catalogue))
  if ('fault' in content) throw new Error(content.fault)
  return catalogueOf(edited, segmentsOf(edited, lock), { language: 'fr', file: 'fr.po', content, lock }).units
}

/** Every unit that is not as it was: its state, its words, and those it was made for. */
function changes(units: readonly Unit[]): string[] {
  return units
    .filter(({ state }) => state !== 'translated')
    .map(({ state, source, previous }) => `${state}: ${source}${previous === undefined ? '' : ` (was: ${previous})`}`)
}

/** The slide that a translation was first made for, by the key that it carries. */
const madeOn = (unit: Unit | undefined) => /\((.*)\/.*\/.*\)$/.exec(unit?.target ?? '')?.[1]

const edit = (from: string, to: string) => before.map(slide => slide.replace(from, to))

describe('after an edit of the source', () => {
  it('nothing changes when nothing changed', () => {
    expect(changes(afterEdit(...before))).toEqual([])
  })

  it('an inserted item is new, and no other text', () => {
    expect(changes(afterEdit(...edit('- Lakes rest', '- Ponds sleep deeply\n- Lakes rest')))).toEqual([
      'missing: Ponds sleep deeply'
    ])
  })

  it('items that change places keep their translations', () => {
    const units = afterEdit(...edit('- Rivers run\n- Lakes rest', '- Lakes rest\n- Rivers run'))
    expect(changes(units)).toEqual([])
    expect(units.every(({ source, target }) => target.startsWith(source))).toBe(true)
  })

  it('a text that moves to another slide keeps its translation', () => {
    const units = afterEdit(
      '# Water',
      rivers.replace('- Lakes rest\n', ''),
      seas.replace('- Ice', '- Lakes rest\n- Ice')
    )
    expect(changes(units)).toEqual([])
    expect(madeOn(units.find(({ source }) => source === 'Lakes rest'))).toBe('rivers')
  })

  it('a reworded text is stale, with its earlier source', () => {
    expect(changes(afterEdit(...edit('Ask who lives beside a river.', 'Ask who lives beside a lake.')))).toEqual([
      'stale: Ask who lives beside a lake. (was: Ask who lives beside a river.)'
    ])
  })

  it('of two equal texts, only the one that was reworded is stale; the other keeps its own translation', () => {
    const units = afterEdit('# Water', rivers.replace('- Seas move', '- Seas move a lot'), seas)
    expect(changes(units)).toEqual(['stale: Seas move a lot (was: Seas move)'])
    expect(madeOn(units.find(({ source }) => source === 'Seas move'))).toBe('seas')
    expect(madeOn(units.find(({ source }) => source === 'Seas move a lot'))).toBe('rivers')
  })

  it('another address, or italics for bold, is no new text; the translation gets the new markup', () => {
    const units = afterEdit(
      ...edit(
        '**never** still, see [the map](https://example.org/map)',
        '*never* still, see\n[the map](https://example.org/other)'
      )
    )
    expect(changes(units)).toEqual([])
    expect(units.find(({ source }) => source.includes('never'))?.target).toContain('<i1>never</i1>')
  })

  it('a tag more makes a text stale, and its old translation is not used', () => {
    const slides = edit('Water is **never** still', 'Water **is** **never** still')
    const units = afterEdit(...slides)
    expect(changes(units).map(change => change.slice(0, 5))).toEqual(['stale'])
    const [, slide] = translate(deckOf(...slides), catalogueFrom(deckOf(...slides), units), { isDraft: true }).slides
    expect(JSON.stringify(slide?.body[1])).toContain('"language":"en","reason":"stale"')
  })

  it('a new slide is new, and the slides after it keep their translations', () => {
    const units = afterEdit('# Water', '## Clouds\n\n- Clouds gather above us', rivers, seas)
    expect(changes(units)).toEqual(['missing: Clouds', 'missing: Clouds gather above us'])
  })

  it('a slide with another id keeps its translations, and what was edited on it is stale', () => {
    const units = afterEdit(
      '# Water',
      rivers.replace('#rivers', '#waters').replace('Wait for an answer.', 'Wait for one answer.'),
      seas
    )
    expect(changes(units)).toEqual(['stale: Wait for one answer. (was: Wait for an answer.)'])
  })
})

describe('a text that was taken out', () => {
  it('keeps its translation at the end of the catalogue, and gets it back when it returns', () => {
    const deck = deckOf(...before)
    const full = catalogueWith(deck, 'fr', ({ source }) => ({ target: `FR ${source}`, state: 'translated' }))
    const shorter = deckOf(...edit('- Lakes rest\n', ''))
    const content = readPo(writePo(full))
    if ('fault' in content) throw new Error(content.fault)
    const without = catalogueOf(shorter, segmentsOf(shorter), { language: 'fr', file: 'fr.po', content })
    expect(without.obsolete.map(({ target }) => target)).toEqual(['FR Lakes rest'])
    const kept = readPo(writePo(without))
    if ('fault' in kept) throw new Error(kept.fault)
    const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content: kept })
    expect(again.obsolete).toEqual([])
    expect(again.units.map(({ target, state }) => [target, state])).toEqual(
      full.units.map(({ target, state }) => [target, state])
    )
  })
})

describe('without its lock', () => {
  it('a deck recognizes its texts by the catalogue', () => {
    const deck = deckOf(...edit('- Lakes rest', '- Lakes rest now'))
    const content = readPo(
      writePo(catalogueWith(deckOf(...before), 'fr', ({ source }) => ({ target: source, state: 'translated' })))
    )
    if ('fault' in content) throw new Error(content.fault)
    const { units } = catalogueOf(deck, segmentsOf(deck, undefined, [content]), {
      language: 'fr',
      file: 'fr.po',
      content
    })
    expect(changes(units)).toEqual(['stale: Lakes rest now (was: Lakes rest)'])
  })
})

function catalogueFrom(deck: Deck, units: readonly Unit[]) {
  return { ...catalogueWith(deck, 'fr', () => ({})), units }
}
