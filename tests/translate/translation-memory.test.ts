import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/deck/catalogue.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { readPo } from '../../src/translate/read-po.js'
import { memoryOf, withSimilar } from '../../src/translate/translation-memory.js'
import { catalogueWith, deckOf } from './decks.js'

const known = deckOf('## Rivers\n\n- Cover the well with **stone**\n- Empty the bucket every day\n- Draw water')

/** What a reviewer has vouched for, and what nobody has read. */
const memory = memoryOf(
  catalogueWith(known, 'fr', ({ source }) => ({
    target: `FR ${source}`,
    state: source.includes('bucket') ? 'translated' : 'reviewed'
  })).units
)

function unitsOf(...bullets: readonly string[]): readonly Unit[] {
  const deck = deckOf(`## Wells\n\n${bullets.map(text => `- ${text}`).join('\n')}`)
  return withSimilar(catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', memory }), memory).units
}

const unitOf = (text: string) => unitsOf(text).find(({ role }) => role === 'item')

describe('translations confirmed by reviewers', () => {
  it('is filled in for the same words, to be looked at', () => {
    expect(unitOf('Draw water')).toMatchObject({ target: 'FR Draw water', state: 'unsure', origin: 'TM 100 %' })
  })

  it('is shown for words much alike, tags aside, and not put in', () => {
    const unit = unitOf('Cover every well with stone')
    expect(unit).toMatchObject({ target: '', state: 'missing' })
    expect(unit?.similar).toEqual({
      percent: 85,
      source: 'Cover the well with <b1>stone</b1>',
      target: 'FR Cover the well with <b1>stone</b1>'
    })
  })

  it.each(['Cover', 'A guard stands beside the well at night', 'Empty the bucket every night', 'Draw wine now'])(
    'is not shown for %s: not alike enough, or read by nobody',
    text => {
      expect(unitOf(text)?.similar).toBeUndefined()
    }
  )

  it('stands in a comment of the PO file, which no program takes for a translation', () => {
    const deck = deckOf('## Wells\n\n- Cover every well with stone')
    const catalogue = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', memory })
    const text = writePo(withSimilar(catalogue, memory))
    expect(text).toContain(
      '#. 85 % alike: “Cover the well with <b1>stone</b1>”, translated as “FR Cover the well with <b1>stone</b1>”\n#: '
    )
    const content = readPo(text)
    if ('fault' in content) throw new Error(content.fault)
    const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content })
    expect(again.units.find(({ role }) => role === 'item')).toMatchObject({ target: '', state: 'missing' })
  })
})
