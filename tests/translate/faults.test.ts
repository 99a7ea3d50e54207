import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/deck/catalogue.js'
import type { Glossary } from '../../src/deck/glossary.js'
import { checkCatalogue, findingMessages } from '../../src/translate/check-catalogue.js'
import { translationChecks } from '../../src/translate/checks.js'
import { catalogueWith, deckOf } from './decks.js'

const glossary: Glossary = [
  {
    slug: 'crsv',
    terms: {
      en: { term: 'conflict-related sexual violence', abbreviation: 'CRSV' },
      fr: { term: 'violences sexuelles liées aux conflits', abbreviation: 'VSLC' },
      ar: { term: 'العنف الجنسي المرتبط بالنزاعات' }
    }
  },
  {
    slug: 'survivor',
    terms: {
      en: { term: 'survivor' },
      fr: { term: 'personne rescapée', admitted: ['survivante'], forbidden: ['victime'] }
    }
  }
]

const deck = deckOf(
  '# Water',
  `## Rules

- Report **at once** to [the desk](https://example.org/desk)
- Resolution S/RES/1820 (2008) counts 15 members
- Call +1 555 0100 or write to help@example.org
- Type \`hq\` and read CHANGES.md
- What do you do about CRSV?

:::notes
Every survivor decides. In 2010 there were 1,000 of them.

**Ask:** who *never* speaks? See https://example.org/a.

The mission supports {{support contact}} in the field.
:::

:::activity{materials="the list at https://example.org/a and the file of S/2015/203"}
- Read
:::`
)

const good: Readonly<Record<string, string>> = {
  'Whole deck': '',
  Water: 'Eau',
  Rules: 'Règles',
  'support contact': 'contact de soutien',
  Read: 'Lisez',
  'the list at https://example.org/a and the file of S/2015/203':
    'la liste à https://example.org/a et le fichier de S/2015/203',
  'Field staff': 'Personnel de terrain',
  'Own work': 'Travail personnel',
  'Report <b1>at once</b1> to <a2>the desk</a2>': 'Signalez <b1>aussitôt</b1> au <a2>bureau</a2>',
  'Resolution S/RES/1820 (2008) counts 15 members': 'La résolution S/RES/1820 (2008) compte 15 membres',
  'Call +1 555 0100 or write to <a1/>': 'Appelez le +1 555 0100 ou écrivez à <a1/>',
  'Type <c1/> and read CHANGES.md': 'Tapez <c1/> et lisez CHANGES.md',
  'What do you do about CRSV?': 'Que faites-vous face aux VSLC ?',
  'Every survivor decides. In 2010 there were 1,000 of them.':
    'Chaque survivante décide. En 2010, elles étaient 1 000.',
  '<b1>Ask:</b1> who <i2>never</i2> speaks? See <a3/>.':
    '<b1>Demandez :</b1> qui ne parle <i2>jamais</i2> ? Voir <a3/>.',
  'The mission supports <x1/> in the field.': 'La mission soutient <x1/> sur le terrain.'
}

const desk = 'Report <b1>at once</b1> to <a2>the desk</a2>'
const resolution = 'Resolution S/RES/1820 (2008) counts 15 members'
const call = 'Call +1 555 0100 or write to <a1/>'
const list = 'the list at https://example.org/a and the file of S/2015/203'
const type = 'Type <c1/> and read CHANGES.md'
const crsv = 'What do you do about CRSV?'
const survivor = 'Every survivor decides. In 2010 there were 1,000 of them.'
const ask = '<b1>Ask:</b1> who <i2>never</i2> speaks? See <a3/>.'
const mission = 'The mission supports <x1/> in the field.'

// Thirty mistakes that translators make, each in one text of a translation that is right: what, in which text, and as what.
const faults: readonly (readonly [fault: string, source: string, target: string])[] = [
  ['bold lost', desk, 'Signalez aussitôt au <a2>bureau</a2>'],
  ['end of a tag lost', desk, 'Signalez <b1>aussitôt au <a2>bureau</a2>'],
  ['tag doubled', desk, 'Signalez <b1>aus</b1><b1>sitôt</b1> au <a2>bureau</a2>'],
  ['tags crossed', desk, 'Signalez <b1>aussitôt au <a2>bureau</b1></a2>'],
  ['tag with another number', desk, 'Signalez <b3>aussitôt</b3> au <a2>bureau</a2>'],
  ['tag around nothing', desk, 'Signalez <b1></b1>aussitôt au <a2>bureau</a2>'],
  ['link lost', desk, 'Signalez <b1>aussitôt</b1> au bureau'],
  ['tag written as Markdown', desk, 'Signalez **aussitôt** au <a2>bureau</a2>'],
  ['link written as Markdown', desk, 'Signalez <b1>aussitôt</b1> au [bureau](https://example.org/desk)'],
  ['tag written as HTML', desk, 'Signalez <strong>aussitôt</strong> au <a2>bureau</a2>'],
  ['digits swapped', resolution, 'La résolution S/RES/1820 (2008) compte 51 membres'],
  ['year changed', resolution, 'La résolution S/RES/1820 (2009) compte 15 membres'],
  ['symbol of a document changed', resolution, 'La résolution S/RES/1821 (2008) compte 15 membres'],
  ['symbol of a document translated', resolution, 'La résolution S/RÉS/1820 (2008) compte 15 membres'],
  ['number lost', survivor, 'Chaque survivante décide. En 2010, elles étaient nombreuses.'],
  ['thousand made ten thousand', survivor, 'Chaque survivante décide. En 2010, elles étaient 10 000.'],
  ['telephone number changed', call, 'Appelez le +1 555 0101 ou écrivez à <a1/>'],
  ['mail address written out', call, 'Appelez le +1 555 0100 ou écrivez à aide@example.org'],
  ['code lost', type, 'Tapez hq et lisez CHANGES.md'],
  ['file name translated', type, 'Tapez <c1/> et lisez CHANGEMENTS.md'],
  ['code doubled', type, 'Tapez <c1/> <c1/> et lisez CHANGES.md'],
  ['address changed', list, 'la liste à https://example.org/b et le fichier de S/2015/203'],
  ['empty line', ask, '<b1>Demandez :</b1> qui ne parle <i2>jamais</i2> ?\n\nVoir <a3/>.'],
  ['question made a statement', crsv, 'Que faites-vous face aux VSLC.'],
  ['abbreviation not translated', crsv, 'Que faites-vous face aux CRSV ?'],
  ['forbidden word', survivor, 'Chaque victime décide. En 2010, elles étaient 1 000.'],
  ['copied source', mission, 'The mission supports <x1/> in the field.'],
  ['blank lost', mission, 'La mission soutient le contact sur le terrain.'],
  ['blank written as text', mission, 'La mission soutient {{support contact}} sur le terrain.'],
  ['mark of direction left open', mission, 'La mission soutient \u202b<x1/> sur le terrain.'],
  ['sentence cut short', mission, 'La mission soutient <x1/> sur le']
]

function findingsFor(source?: string, target?: string) {
  const catalogue = catalogueWith(deck, 'fr', unit => ({
    target: unit.source === source ? (target ?? '') : (good[unit.source] ?? ''),
    state: 'translated'
  }))
  const found = checkCatalogue(catalogue, glossary)
  return { found, messages: findingMessages(catalogue, found, { release: true }) }
}

describe('a translation without mistakes', () => {
  it('is complete and has no diagnostics', () => {
    const missing = catalogueWith(deck, 'fr', () => ({})).units.filter(({ source }) => !good[source])
    expect(missing.map(({ source }) => source)).toEqual([])
    expect(findingsFor().messages.map(({ what }) => what)).toEqual([])
  })
})

describe('mistakes of translators', () => {
  it('are more than thirty, in texts that the deck has', () => {
    expect(faults.length).toBeGreaterThanOrEqual(30)
    expect(faults.filter(([, source]) => !good[source])).toEqual([])
  })

  it.each(faults)('%s', (_, source, target) => {
    const { found, messages } = findingsFor(source, target)
    expect(found.length).toBeGreaterThan(0)
    const [unit] = new Set(found.map(finding => finding.unit.key))
    expect(found.every(finding => finding.unit.source === source)).toBe(true)
    expect(messages[0]?.what).toContain(`\`${unit}\``)
    expect(messages.every(({ fix, why }) => fix.length > 10 && why.length > 10)).toBe(true)
  })

  it('each break a listed check, and every check is broken by one', () => {
    const broken = new Set(
      faults.flatMap(([, source, target]) => findingsFor(source, target).found.map(({ check }) => check.id))
    )
    const all = translationChecks.map(({ id }) => id)
    expect(all.filter(id => !broken.has(id))).toEqual([])
  })
})

describe('checks know scripts', () => {
  const findings = (source: string, target: string, language: string, more: Partial<Unit> = {}) => {
    const [unit] = catalogueWith(deckOf(`# ${source}`), language, ({ role }) =>
      role === 'heading' ? { target, state: 'translated', ...more } : {}
    ).units.filter(({ role }) => role === 'heading')
    return checkCatalogue({ units: unit ? [unit] : [], sourceLanguage: 'en', language }, glossary).map(
      ({ check }) => check.id
    )
  }

  it.each([
    ['Resolution 1820 of 2008?', 'القرار ١٨٢٠ لعام ٢٠٠٨؟', 'ar'],
    ['About CRSV', 'عن العنف الجنسي المرتبط بالنزاعات', 'ar'],
    ['About CRSV', 'بالعنف الجنسي المرتبط بالنزاعات', 'ar'],
    ['Adopted on 31 October 2000.', '2000年10月31日通过。', 'zh'],
    ['Two thirds of 1,000 people', '1 000人的三分之二', 'zh'],
    ['It costs 1.5 million.', 'Cela coûte 1,5 million.', 'fr'],
    ['Wait 2 minutes:', 'Подождите 2 минуты:', 'ru'],
    ['Introduction', 'Introduction', 'fr'],
    ['MARA', 'MARA', 'ar']
  ])('%s → %s', (source, target, language) => {
    expect(findings(source, target, language)).toEqual([])
  })

  it('a word left in Latin letters counts as a copy in Arabic, and in French does not', () => {
    expect(findings('Introduction', 'Introduction', 'ar')).toEqual(['translation-differs-from-source'])
  })

  it('a number written as a word is only a warning', () => {
    const catalogue = catalogueWith(deckOf('# Wait 2 minutes'), 'fr', ({ role }) =>
      role === 'heading' ? { target: 'Attendez deux minutes', state: 'translated' } : {}
    )
    expect(checkCatalogue(catalogue, []).map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('Chinese letters count as two where a text may be cut', () => {
    expect(findings('Water and people', '水'.repeat(15), 'zh')).toEqual([])
    expect(findings('Water and people', '水'.repeat(21), 'zh')).toEqual(['translation-fits'])
  })

  it('a stale translation is not checked: it has to be done again', () => {
    expect(findings('Wait **here**', 'Attendez', 'fr', { state: 'stale' })).toEqual([])
  })
})
