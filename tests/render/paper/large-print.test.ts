import { expect, test } from 'vitest'
import { coverageOfUnits } from '../../../src/deck/catalogue-coverage.js'
import type { Deck } from '../../../src/deck/deck.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { inputFor, lesson, textOf } from './lesson.js'

const table = '| source | test | verdict |\n| --- | --- | --- |\n| **Rain** | none | good |\n| River | daily | bad |\n'
const toFillIn = '| who | when |\n| --- | --- |\n| Chief | |\n'

const withReading = (text: string) =>
  lesson(whole => `${whole.trimEnd()}\n\n---\n\n## Wells\n\nRead this.\n\n:::paper\n${text}:::\n`)

async function handoutOf(deck: Deck, print: 'normal' | 'large' | 'dyslexia' = 'large'): Promise<string> {
  return textOf(await renderFormat(handout, await inputFor(deck, { print })), 'handout.html')
}

test('in large print a table to read is a list: each row an item, after the names of the columns', async () => {
  const html = await handoutOf(withReading(table))
  expect(html).toContain('<p><strong>source · test · verdict</strong></p>')
  expect(html).toMatch(/<li><strong>Rain<\/strong> · none · good<\/li>/)
  expect(html).toMatch(/<li><strong>River<\/strong> · daily · bad<\/li>/)
  expect(html).not.toContain('<td')
})

test.each(['normal', 'dyslexia'] as const)('in %s print a table stays one', async print => {
  expect(await handoutOf(withReading(table), print)).toContain('>daily</td>')
})

test('in large print a table to fill in stays one', async () => {
  expect(await handoutOf(withReading(toFillIn))).toContain('<td></td>')
})

test('in large print a definition in the list of abbreviations is its first sentence', async () => {
  const deck: Deck = {
    ...lesson(text => text.replace('Never drink', 'HQ says: never drink')),
    glossary: [
      {
        slug: 'hq',
        terms: {
          en: { term: 'headquarters', abbreviation: 'HQ', definition: 'It leads. It is far.', source: 'A report' }
        }
      }
    ]
  }
  const large = await handoutOf(deck)
  expect(large).toContain('It leads.')
  expect(large).not.toContain('It is far.')
  expect(large).not.toContain('A report')
  const usual = await handoutOf(deck, 'normal')
  for (const text of ['It leads. It is far.', 'A report']) expect(usual).toContain(text)
})

test('in large print the first page alone says in full what is open in a draft', async () => {
  const deck: Deck = {
    ...lesson(),
    translation: {
      coverage: coverageOfUnits([{ area: 'slides', state: 'translated', source: 'Wells' }]),
      isDraft: true,
      unsettled: {}
    }
  }
  const html = await handoutOf(deck)
  const heads = [...html.matchAll(/@page (:first )?\{ margin[^@]*@top-right \{ content: ("[^"]*")/g)]
  expect(heads).toHaveLength(2)
  const [others, first] = heads.map(([, , content]) => content)
  expect(others).toContain('Draft')
  expect(others).not.toContain('translation')
  expect(first).toContain('translation')
})
