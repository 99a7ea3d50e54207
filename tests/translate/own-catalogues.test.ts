import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePo } from '../../src/render/catalogue/po.js'
import { catalogueOf, lockOf, segmentsOf } from '../../src/translate/catalogue.js'
import { checkCatalogue } from '../../src/translate/check-catalogue.js'
import { readLock, writeLock } from '../../src/translate/lock.js'
import { readPo } from '../../src/translate/read-po.js'
import { deckNames, ownDeck } from './decks.js'

describe.each(deckNames)('the catalogues of %s', name => {
  const folder = join('decks', name, 'languages')
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const deck = ownDeck(name)
  const lock = readLock(read('lock.json'))
  const segments = segmentsOf(deck, lock)
  const languages = readdirSync(folder)
    .filter(file => file.endsWith('.po'))
    .map(file => file.slice(0, -'.po'.length))
  const catalogues = languages.map(language => {
    const content = readPo(read(`${language}.po`))
    if ('fault' in content) throw new Error(`${language}.po: ${content.fault}`)
    return catalogueOf(deck, segments, { language, file: `${language}.po`, content, lock })
  })

  it('are as `backbrief languages update` writes them', () => {
    for (const catalogue of catalogues) expect(writePo(catalogue)).toBe(read(`${catalogue.language}.po`))
    expect(writeLock(lockOf(deck, segments, catalogues, { earlier: lock, today: '2026-11-24' }))).toBe(
      read('lock.json')
    )
  })

  it('are whole, and nothing in them is wrong', () => {
    for (const catalogue of catalogues) {
      const open = catalogue.units.filter(({ state }) => state !== 'translated' && state !== 'reviewed')
      expect(open.map(({ key }) => `${catalogue.language} ${key}`)).toEqual([])
      const errors = checkCatalogue(catalogue, deck.glossary).filter(({ severity }) => severity === 'error')
      expect(errors.map(({ unit, what }) => `${catalogue.language} ${unit.key}: ${what}`)).toEqual([])
    }
  })

  it('say of no text that somebody has read it, until somebody has', () => {
    const vouched = catalogues.flatMap(({ units }) => units.filter(({ state }) => state === 'reviewed'))
    expect(vouched.filter(({ reviewer }) => !reviewer)).toEqual([])
  })
})
