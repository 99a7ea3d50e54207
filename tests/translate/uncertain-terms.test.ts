import { expect, it } from 'vitest'
import { readExchange } from '../../src/build/languages/exchange-formats.js'
import type { Glossary } from '../../src/deck/glossary.js'
import { writePo } from '../../src/render/catalogue/po.js'
import { writeXliff12 } from '../../src/render/catalogue/xliff12.js'
import { writeXliff21 } from '../../src/render/catalogue/xliff21.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { deckOf } from './decks.js'

const glossary: Glossary = [
  {
    slug: 'wpa',
    terms: {
      en: { term: "women's protection adviser", abbreviation: 'WPA', plural: 'WPAs' },
      ar: { term: 'مستشار حماية المرأة', status: 'recalled' },
      fr: { term: 'conseiller pour la protection des femmes', status: 'read' }
    }
  },
  { slug: 'well', terms: { en: { term: 'well' }, ar: { term: 'بئر' }, fr: { term: 'puits', status: 'unofficial' } } }
]

const deck = { ...deckOf('# Water\n\n- Ask the WPAs\n- Dig a well\n- Wait'), glossary }
const catalogue = (language: string) =>
  catalogueOf(deck, segmentsOf(deck), { language, file: `decks/deck/languages/${language}.po` })
const unsettled = (language: string) =>
  catalogue(language).units.flatMap(({ source, uncertainTerms = [] }) =>
    uncertainTerms.map(({ term, translation, status }) => [source, term, translation, status])
  )

it('A text that names a term nobody has looked up says so, in that language only', () => {
  expect(unsettled('ar')).toEqual([['Ask the WPAs', "women's protection adviser", 'مستشار حماية المرأة', 'recalled']])
  expect(unsettled('fr')).toEqual([['Dig a well', 'well', 'puits', 'unofficial']])
  expect(unsettled('ru')).toEqual([])
})

it.each([
  ['PO', writePo],
  ['XLIFF 1.2', writeXliff12],
  ['XLIFF 2.1', writeXliff21]
])('A translator sees it in %s, and it does not come back as a remark', (_, write) => {
  const text = write(catalogue('fr'))
  expect(text).toMatch(
    /Term to verify in UNTERM: (["“]|&quot;)well(["”]|&quot;) = (["“]|&quot;)puits(["”]|&quot;) \(unofficial\)/
  )
  const content = readExchange(text)
  if ('fault' in content) throw new Error(content.fault)
  expect(content.entries.flatMap(({ remarks }) => remarks)).toEqual([])
})
