import { expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/deck.js'
import type { Glossary } from '../../../src/deck/glossary.js'
import { abbreviationsUsed } from '../../../src/render/paper/abbreviations.js'
import { lesson } from './lesson.js'

const glossary: Glossary = [
  { slug: 'wpa', terms: { en: { term: "women's protection adviser", abbreviation: 'WPA' } } },
  {
    slug: 'crsv',
    terms: {
      en: { term: 'conflict-related sexual violence', abbreviation: 'CRSV' },
      fr: { term: 'violences sexuelles liées aux conflits', abbreviation: 'VSLC' }
    }
  },
  { slug: 'un', terms: { en: { term: 'United Nations', abbreviation: 'UN' } } },
  { slug: 'host', terms: { en: { term: 'host State' } } }
]

function used(sentence: string, language = 'en'): string[] {
  const deck: Deck = { ...lesson(text => text.replace('SECRET-NOTE-1', sentence)), glossary, language }
  return abbreviationsUsed(deck).map(({ abbreviation }) => abbreviation)
}

test.each([
  ['Ask the WPA.', ['WPA']],
  ['Two WPAs came.', ['WPA']],
  ['(CRSV), and WPA', ['CRSV', 'WPA']],
  ['UNMISS and unwell', []],
  ['رصد CRSV', ['CRSV']],
  ['الCRSVمن', ['CRSV']],
  ['关于CRSV的报告', ['CRSV']]
])('in “%s” the glossary explains %j', (sentence, expected) => {
  expect(used(sentence)).toEqual(expected)
})

test('a term in the language of the deck counts, English where there is none', () => {
  expect(used('Les VSLC et le WPA', 'fr')).toEqual(['VSLC', 'WPA'])
  expect(used('CRSV', 'fr')).toEqual([])
})
