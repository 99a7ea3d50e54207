import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readExchange } from '../../../src/build/languages/exchange-formats.js'
import type { Catalogue, Unit } from '../../../src/deck/catalogue.js'
import { writePo } from '../../../src/render/catalogue/po.js'
import { writeTmx } from '../../../src/render/catalogue/tmx.js'
import { writeXliff12 } from '../../../src/render/catalogue/xliff12.js'
import { writeXliff21 } from '../../../src/render/catalogue/xliff21.js'
import { catalogueOf, segmentsOf } from '../../../src/translate/catalogue.js'
import type { CatalogueFile } from '../../../src/translate/catalogue-file.js'
import { incorporate } from '../../../src/translate/incorporate.js'
import { readXml } from '../../../src/translate/xml-tree.js'
import { has } from '../../programs.js'
import { long, sampled } from '../../sampled.js'
import { catalogueWith, deckNames, deckOf, ownDeck } from '../../translate/decks.js'

const folder = mkdtempSync(join(tmpdir(), 'backbrief-interchange-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string): CatalogueFile {
  const content = readExchange(text)
  if ('fault' in content) throw new Error(content.fault)
  return content
}

/** Units in every state, with remarks, and words that files for translators have to escape. */
function mixed(deck: Parameters<typeof segmentsOf>[0]): Catalogue {
  const catalogue = catalogueWith(deck, 'ar', ({ source }, index): Partial<Unit> => {
    const target = `${source} \\"'é نعم`
    switch (index % 5) {
      case 0:
        return {}
      case 1:
        return { target, state: 'stale', previous: `${source} as "it" was` }
      case 2:
        return { target, state: 'unsure', origin: 'TM 100 %' }
      case 3:
        return { target, state: 'translated', remarks: ['Is this "right" & <good>?', 'A second remark'] }
      default:
        return { target, state: 'reviewed', reviewer: 'A. Reader, 2026' }
    }
  })
  const gone = { key: '12', source: 'An old "text"', target: 'قديم', remarks: ['kept'] }
  return { ...catalogue, obsolete: [gone] }
}

describe('a PO file', () => {
  it.runIf(has('msgfmt')).each(sampled(deckNames, 1))('passes msgfmt -c without a word: %s', long, name => {
    const file = join(folder, `${name}.po`)
    writeFileSync(file, writePo(mixed(ownDeck(name))))
    const said = execFileSync('msgfmt', ['-c', '-o', join(folder, `${name}.mo`), file], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    expect(String(said)).toBe('')
    expect(existsSync(join(folder, `${name}.mo`))).toBe(true)
  })

  it.each(deckNames)(
    'comes back with every state, remark, earlier text and given-up text, in the same order: %s',
    name => {
      const deck = ownDeck(name)
      const text = writePo(mixed(deck))
      const again = catalogueOf(deck, segmentsOf(deck), { language: 'ar', file: 'ar.po', content: read(text) })
      expect(writePo(again)).toBe(text)
    }
  )

  it('keeps what a translator’s program has written into its header', () => {
    const deck = deckOf('# Water')
    const text = writePo(catalogueWith(deck, 'fr', () => ({})))
      .replace('nobody yet', 'Ana <ana@example.org>')
      .replace('"X-Source', '"X-Generator: Poedit 3.5\\n"\n"X-Source')
    const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content: read(text) })
    expect(writePo(again)).toBe(text)
  })

  it('is read whatever way a program folds its lines', () => {
    const deck = deckOf('# Water', '## Rivers\n\nA long text about rivers')
    const text = writePo(catalogueWith(deck, 'fr', ({ source }) => ({ target: source, state: 'translated' })))
    const folded = text.replace(/^(msg(?:ctxt|id|str)) "(.{6})(.+)"$/gm, '$1 ""\n"$2"\n"$3"')
    expect(folded).not.toBe(text)
    const again = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content: read(folded) })
    expect(writePo(again)).toBe(text)
  })

  it('tells the line of each entry, and of a mistake', () => {
    const text = writePo(catalogueWith(deckOf('# Water'), 'fr', () => ({})))
    const lines = text.split('\n')
    for (const { line = 0, key } of read(text).entries) expect(lines[line - 1]).toBe(`msgctxt "${key}"`)
    const broken = text.replace('msgid "Water"\n', 'msgid "Water\n')
    expect(readExchange(broken)).toMatchObject({ line: broken.split('\n').indexOf('msgid "Water') + 1 })
    expect(
      readExchange(`${text}\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n\nmsgctxt "a"\nmsgid "b"\nmsgstr "d"\n`)
    ).toHaveProperty('fault')
  })
})

describe.each([
  ['XLIFF 1.2', writeXliff12],
  ['XLIFF 2.1', writeXliff21]
] as const)('%s', (_, write) => {
  it.each(sampled(deckNames, 1))('comes back with every text, tag, state and remark: %s', long, name => {
    const deck = ownDeck(name)
    const catalogue = mixed(deck)
    const empty = catalogueOf(deck, segmentsOf(deck), { language: 'ar', file: 'ar.po' })
    const content = read(write(catalogue))
    expect(content).toMatchObject({ deck: name, sourceLanguage: 'en', language: 'ar' })
    expect(content.entries.map(({ key, source, target }) => [key, source, target])).toEqual(
      catalogue.units.map(({ key, source, target }) => [key, source, target])
    )
    const { catalogue: after } = incorporate(empty, content, { records: [] })
    const whole = ({ target, state, previous, reviewer, remarks }: Unit) => ({
      target,
      state,
      previous,
      reviewer,
      remarks
    })
    expect(after.units.map(whole)).toEqual(catalogue.units.map(whole))
  })

  it('groups texts by slide, in the order of the deck', () => {
    const root = readXml(write(mixed(deckOf('# Water', '## Rivers', '## Lakes'))))
    if ('fault' in root) throw new Error(root.fault)
    const text = JSON.stringify(root)
    const [deck, rivers, lakes] = ['deck', 'slide-2', 'slide-3'].map(id => text.indexOf(`"id":"${id}"`))
    expect(deck).toBeGreaterThan(0)
    expect(rivers).toBeGreaterThan(deck ?? 0)
    expect(lakes).toBeGreaterThan(rivers ?? 0)
  })

  it('writes wrong tags as words, so that the file stays well-formed', () => {
    const catalogue = catalogueWith(deckOf('# A **bold** *word*'), 'fr', ({ role }) =>
      role === 'heading' ? { target: '<b1>a</i2> b</b1> <i2>', state: 'unsure' } : {}
    )
    const heading = read(write(catalogue)).entries.find(({ source }) => source.includes('bold'))
    expect(heading?.target).toBe('\\<b1>a\\</i2> b\\</b1> \\<i2>')
  })
})

describe('a file that somebody else made', () => {
  it('is refused when it has a DOCTYPE', () => {
    const text = '<?xml version="1.0"?>\n<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff version="1.2"><file/></xliff>'
    expect(readExchange(text)).toEqual({ fault: 'unexpected DOCTYPE', line: 2 })
  })

  it.each([
    ['<xliff version="1.2"><file></xliff>', 'unexpected close tag'],
    ['<tmx version="1.4"/>', 'expected XLIFF'],
    ['<xliff version="3.0"/>', 'expected XLIFF'],
    [`${'<a>'.repeat(100)}`, 'more than 64'],
    ['<xliff version="1.2">&entity;</xliff>', 'entity'],
    ['msgid "a', 'does not end where its line ends'],
    ['msgid "a"b"\nmsgstr ""', 'a quotation mark inside a text is written `\\"`'],
    ['msgid "a"\nmsgsrt "b"', '`msgsrt "b"`, expected `msgid`'],
    ['"a"\nmsgid "b"\nmsgstr "c"', 'below no `msgid`'],
    ['msgid "a"\nmsgstr "b"\nmsgstr "c"', 'a second `msgstr`'],
    ['msgid "a"\nmsgid "b"\nmsgstr "c"', 'a second `msgid`'],
    ['msgid "a"\nmsgstr[0] "b"\nmsgstr[1] "c"', 'a second `msgstr`'],
    ['msgstr "a"\nmsgid "b"', '`msgstr` without a `msgid`'],
    ['msgid "a"', 'an entry without `msgstr`'],
    ['msgctxt "k"\nmsgid "a"\nmsgstr "b"\nmsgctxt "k"\nmsgid "a"\nmsgstr "c"', 'a second entry for `k`']
  ])('is refused, with a reason, when it is %s', (text, reason) => {
    const result = readExchange(`${text}\n`)
    expect('fault' in result && result.fault.toLowerCase()).toContain(reason.toLowerCase())
  })

  it('is read when its program has cut the texts into sentences', () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f" original="deck">
<unit id="1" name="k"><segment state="translated"><source>One.</source><target>Un.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="final"><source>Two <ph id="c1"/>.</source><target>Deux <mrk id="m" type="term"><ph id="c1"/></mrk>.</target></segment></unit></file></xliff>`
    expect(read(text).entries[0]).toMatchObject({
      key: 'k',
      source: 'One. Two <c1/>.',
      target: 'Un. Deux <c1/>.',
      isFuzzy: false
    })
  })
})

describe('a translation memory', () => {
  it('holds what is reviewed, and nothing else', () => {
    const deck = ownDeck('facilitation-basics')
    const catalogue = mixed(deck)
    const root = readXml(writeTmx(catalogue))
    if ('fault' in root) throw new Error(root.fault)
    const reviewed = catalogue.units.filter(({ state }) => state === 'reviewed')
    expect(writeTmx(catalogue).match(/<tu /g)?.length).toBe(reviewed.length)
    expect(reviewed.length).toBeGreaterThan(20)
  })
})
