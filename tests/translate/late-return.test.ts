import { describe, expect, it } from 'vitest'
import { readExchange } from '../../src/build/languages/exchange-formats.js'
import type { Catalogue, Unit } from '../../src/deck/catalogue.js'
import type { Deck } from '../../src/deck/deck.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { writeXliff12 } from '../../src/render/catalogue/xliff12.js'
import { writeXliff21 } from '../../src/render/catalogue/xliff21.js'
import { catalogueOf, lockOf, segmentsOf } from '../../src/translate/catalogue.js'
import { incorporate, type Outcome } from '../../src/translate/incorporate.js'
import type { Lock } from '../../src/translate/lock.js'
import { deckOf } from './decks.js'

const animals = [
  'otter',
  'heron',
  'salmon',
  'beaver',
  'mayfly',
  'kingfisher',
  'newt',
  'pike',
  'swan',
  'frog',
  'trout',
  'eel'
]
const lines = animals.map(animal => `- The ${animal} lives beside the river all year long`)
const deckWith = (items: readonly string[]) => deckOf(`# Water\n\n${items.join('\n')}`)

/** A catalogue and lock, as they stand after an export. */
function exported(deck: Deck, work: (unit: Unit, index: number) => Partial<Unit>) {
  const segments = segmentsOf(deck)
  const empty = catalogueOf(deck, segments, { language: 'fr', file: 'fr.po' })
  const catalogue = { ...empty, units: empty.units.map((unit, index) => ({ ...unit, ...work(unit, index) })) }
  return { catalogue, lock: lockOf(deck, segments, [catalogue], { exported: ['fr'], today: '2026-11-24' }) }
}

/** The catalogue of an edited deck, with translations that were made here meanwhile. */
function meanwhile(deck: Deck, catalogue: Catalogue, lock: Lock, own: (unit: Unit) => Partial<Unit>): Catalogue {
  const content = readExchange(writePo(catalogue))
  if ('fault' in content) throw new Error(content.fault)
  const after = catalogueOf(deck, segmentsOf(deck, lock), { language: 'fr', file: 'fr.po', content, lock })
  return { ...after, units: after.units.map(unit => ({ ...unit, ...own(unit) })) }
}

/** What a translator sends back: every text translated. */
function returned(
  catalogue: Catalogue,
  write: (catalogue: Catalogue) => string,
  translate = (unit: Unit): Partial<Unit> => ({ target: `FR ${unit.source}` })
) {
  const units = catalogue.units.map((unit): Unit => {
    const { previous: _, ...bare } = unit
    return { ...bare, state: 'translated', ...translate(unit) }
  })
  const content = readExchange(write({ ...catalogue, units }))
  if ('fault' in content) throw new Error(content.fault)
  return content
}

const tally = (outcomes: readonly { outcome: Outcome }[]) => {
  const counts: Partial<Record<Outcome, number>> = {}
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

describe.each([
  ['PO', writePo],
  ['XLIFF 1.2', writeXliff12],
  ['XLIFF 2.1', writeXliff21]
] as const)('a file in %s that was exported before five edits', (_, write) => {
  const { catalogue, lock } = exported(deckWith(lines), () => ({}))
  const edited = deckWith(lines.map((line, index) => (index < 5 ? line.replace('all year', 'half the year') : line)))
  // Two texts have been translated here meanwhile: one of those that were edited, one that was not.
  const ours = (unit: Unit): Partial<Unit> =>
    /otter|swan/.test(unit.source) ? { target: `ours ${unit.source}`, state: 'translated' } : {}
  const now = meanwhile(edited, catalogue, lock, ours)
  const { catalogue: after, outcomes } = incorporate(now, returned(catalogue, write), {
    records: lock.languages.fr ?? []
  })

  it('is imported, with edited texts stale and their earlier source kept', () => {
    // Of sixteen texts, five were edited; of each group, one is translated here.
    expect(tally(outcomes)).toEqual({ taken: 10, stale: 4, outdated: 1, conflict: 1 })
    const stale = after.units.filter(({ state }) => state === 'stale')
    expect(stale.map(({ previous }) => previous)).toEqual(
      ['heron', 'salmon', 'beaver', 'mayfly'].map(animal => `The ${animal} lives beside the river all year long`)
    )
    expect(stale.every(({ target, previous }) => target === `FR ${previous}`)).toBe(true)
  })

  it('overwrites nothing that is newer', () => {
    const kept = after.units.filter(({ target }) => target.startsWith('ours'))
    expect(kept.map(({ source, state }) => [source.split(' ')[1], state])).toEqual([
      ['otter', 'translated'],
      ['swan', 'translated']
    ])
  })
})

describe('a file that comes back', () => {
  const deck = deckWith(lines)

  it('replaces what it was made from, when nobody has changed that here', () => {
    const { catalogue, lock } = exported(deck, ({ source }) => ({ target: `old ${source}`, state: 'translated' }))
    const { catalogue: after, outcomes } = incorporate(catalogue, returned(catalogue, writePo), {
      records: lock.languages.fr ?? []
    })
    expect(tally(outcomes)).toEqual({ taken: catalogue.units.length })
    expect(after.units.every(({ target }) => target.startsWith('FR '))).toBe(true)
  })

  it('does not replace reviewed texts, unless it is asked to', () => {
    const { catalogue, lock } = exported(deck, ({ source }) => ({ target: source, state: 'reviewed', reviewer: 'Ana' }))
    const records = lock.languages.fr ?? []
    const back = returned(catalogue, writePo, ({ source }) => ({ target: `FR ${source}`, reviewer: '' }))
    const bare = { ...back, entries: back.entries.map(({ reviewer: _, ...entry }) => entry) }
    expect(tally(incorporate(catalogue, bare, { records }).outcomes)).toEqual({ conflict: catalogue.units.length })
    expect(tally(incorporate(catalogue, bare, { records, preferFile: true }).outcomes)).toEqual({
      taken: catalogue.units.length
    })
  })

  it('does not undo a change that was made here while it was away', () => {
    const { catalogue, lock } = exported(deck, ({ source }) => ({ target: `old ${source}`, state: 'translated' }))
    const changed = { ...catalogue, units: catalogue.units.map(unit => ({ ...unit, target: `new ${unit.source}` })) }
    const back = returned(catalogue, writePo, ({ target }) => ({ target }))
    const { catalogue: after, outcomes } = incorporate(changed, back, { records: lock.languages.fr ?? [] })
    expect(tally(outcomes)).toEqual({ outdated: catalogue.units.length })
    expect(after).toEqual(changed)
  })

  it('marks as needing work what came with wrong tags', () => {
    const bold = deckOf('# Water\n\n- Never **drink** it')
    const { catalogue } = exported(bold, () => ({}))
    const { catalogue: after, outcomes } = incorporate(
      catalogue,
      returned(catalogue, writePo, ({ source }) => ({ target: source.replace(/<.*?>/g, '') })),
      { records: [] }
    )
    expect(tally(outcomes)).toEqual({ taken: catalogue.units.length - 1, faulty: 1 })
    expect(after.units.find(({ source }) => source.includes('drink'))?.state).toBe('unsure')
  })

  it('keeps at the end what belongs to no text', () => {
    const { catalogue } = exported(deck, () => ({}))
    const other = exported(deckOf('# Water\n\n- Something else'), () => ({})).catalogue
    const { catalogue: after, outcomes } = incorporate(catalogue, returned(other, writePo), { records: [] })
    expect(tally(outcomes)).toEqual({ taken: 4, unknown: 1 })
    expect(after.obsolete.map(({ source }) => source)).toEqual(['Something else'])
  })

  it('names its reviewer', () => {
    const { catalogue } = exported(deck, () => ({}))
    const { catalogue: after } = incorporate(catalogue, returned(catalogue, writePo), {
      records: [],
      reviewer: 'B. Reader'
    })
    expect(new Set(after.units.map(({ state, reviewer }) => `${state} ${reviewer}`))).toEqual(
      new Set(['reviewed B. Reader'])
    )
  })

  it('of a program that leaves the mark on new words, as OmegaT does in XLIFF 1.2, counts as translated', () => {
    const { catalogue, lock } = exported(deck, ({ source }) => ({
      target: `old ${source}`,
      state: 'stale',
      previous: `${source} once`
    }))
    const text = writeXliff12(catalogue).replaceAll(
      '<target state="needs-review-translation">old ',
      '<target state="needs-review-translation">new '
    )
    const content = readExchange(text)
    if ('fault' in content) throw new Error(content.fault)
    const { catalogue: after } = incorporate(catalogue, content, { records: lock.languages.fr ?? [] })
    expect(new Set(after.units.map(({ state }) => state))).toEqual(new Set(['translated']))
  })

  it('of a program that shows only filled texts has them taken where they were changed', () => {
    const { catalogue } = exported(deck, () => ({}))
    const filled = { ...catalogue, units: catalogue.units.map(unit => ({ ...unit, target: unit.source })) }
    const content = readExchange(
      writeXliff12(filled).replace('<target state="new">The otter', '<target state="new">La loutre')
    )
    if ('fault' in content) throw new Error(content.fault)
    expect(tally(incorporate(catalogue, content, { records: [] }).outcomes)).toEqual({ taken: 1 })
  })
})

describe('a review', () => {
  it('covers what is the same in both languages, which OmegaT leaves out of a PO file', () => {
    const { catalogue } = exported(deckWith(lines), ({ source }) => ({ target: source, state: 'translated' }))
    const back = returned(catalogue, writePo, () => ({ target: '' }))
    const states = (options: { reviewer?: string }) =>
      new Set(incorporate(catalogue, back, { records: [], ...options }).catalogue.units.map(({ state }) => state))
    expect(states({ reviewer: 'Ana' })).toEqual(new Set(['reviewed']))
    expect(states({})).toEqual(new Set(['translated']))
  })

  it('covers nothing else that came back empty', () => {
    const { catalogue } = exported(deckWith(lines), ({ source }) => ({ target: `FR ${source}`, state: 'translated' }))
    const back = returned(catalogue, writePo, () => ({ target: '' }))
    const { catalogue: after } = incorporate(catalogue, back, { records: [], reviewer: 'Ana' })
    expect(after).toEqual(catalogue)
  })

  it('ends when the translation is changed', () => {
    const deck = deckWith(lines)
    const { catalogue, lock } = exported(deck, ({ source }) => ({ target: source, state: 'reviewed', reviewer: 'Ana' }))
    const changed = meanwhile(
      deck,
      { ...catalogue, units: catalogue.units.map(unit => ({ ...unit, target: `${unit.source}!` })) },
      lock,
      () => ({})
    )
    expect(new Set(changed.units.map(({ state }) => state))).toEqual(new Set(['translated']))
    const same = meanwhile(deck, catalogue, lock, () => ({}))
    expect(new Set(same.units.map(({ state }) => state))).toEqual(new Set(['reviewed']))
  })
})
