import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/deck.js'
import type { Glossary } from '../../../src/deck/glossary.js'
import { abbreviationsUsed, drawAbbreviations } from '../../../src/render/paper/abbreviations.js'
import { inputFor, lesson } from './lesson.js'

const glossary: Glossary = [
  { slug: 'wpa', terms: { en: { term: "women's protection adviser", abbreviation: 'WPA' } } },
  {
    slug: 'crsv',
    terms: {
      en: { term: 'conflict-related sexual violence', abbreviation: 'CRSV' },
      fr: { term: 'violences sexuelles liées aux conflits', abbreviation: 'VSLC' }
    }
  },
  {
    slug: 'mara',
    terms: {
      en: {
        term: 'monitoring, analysis and reporting arrangements',
        abbreviation: 'MARA',
        definition: 'How information is gathered.'
      },
      ar: { term: 'ترتيبات الرصد والتحليل والإبلاغ' }
    }
  },
  { slug: 'un', terms: { en: { term: 'United Nations', abbreviation: 'UN' } } },
  { slug: 'host', terms: { en: { term: 'host State' } } }
]

function deckWith(sentence: string, language: string): Deck {
  return { ...lesson(text => text.replace('SECRET-NOTE-1', sentence)), glossary, language }
}

function used(sentence: string, language = 'en'): string[] {
  return abbreviationsUsed(deckWith(sentence, language)).map(({ abbreviation }) => abbreviation)
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

test('a language without an abbreviation of its own explains the English one in its words', () => {
  expect(abbreviationsUsed(deckWith('ترتيبات MARA', 'ar'))).toEqual([
    {
      abbreviation: 'MARA',
      term: { text: 'ترتيبات الرصد والتحليل والإبلاغ', language: 'ar' },
      definition: { text: 'How information is gathered.', language: 'en' }
    }
  ])
})

test('text in another language carries its language and direction', async () => {
  const drawn = drawAbbreviations(await inputFor(deckWith('ترتيبات MARA و WPA', 'ar')))
  const html = unified().use(rehypeStringify).stringify({ type: 'root', children: drawn })
  expect(html).toContain('<span class="term-meaning">ترتيبات الرصد والتحليل والإبلاغ</span>')
  expect(html).toContain('<span class="definition" lang="en" dir="ltr">How information is gathered.</span>')
  expect(html).toContain('<span class="term-meaning" lang="en" dir="ltr">women')
})

// A slide with a figure in the same deck made the terms of its workbook as large as what that figure means.
test('No rule for slides means a part of the list', async () => {
  const slides = join(import.meta.dirname, '../../../templates/slides')
  const sheets = readdirSync(slides, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
  const rules = sheets.map(name => readFileSync(join(slides, name), 'utf8')).join('\n')
  const drawn = drawAbbreviations(await inputFor(deckWith('ترتيبات MARA و WPA', 'ar')))
  const html = unified().use(rehypeStringify).stringify({ type: 'root', children: drawn })
  const classes = [...html.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '))
  expect(classes).toContain('term-meaning')
  const isForSlides = (name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(rules)
  expect(classes.filter(isForSlides)).toEqual([])
})
