import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleMetas } from '../../src/build/rule-metas.js'
import { decksOf } from '../../src/check/examples.js'
import { parse } from '../../src/parse/parse.js'
import { parseExample } from '../check/fixture.js'

// What `backbrief explain` shows of a rule that the parser holds.

const folder = `${import.meta.dirname}/rules`
const ids = readdirSync(folder).map(name => name.replace(/\.md$/, ''))

test.each(ids)('%s is reported in its bad example, and its good one is clean', id => {
  expect(ruleMetas.map(rule => rule.id)).toContain(id)
  const decks = decksOf(readFileSync(`${folder}/${id}.md`, 'utf8'))
  expect(decks.map(deck => deck.isGood)).toEqual([false, true])
  const [bad = [], good = []] = decks.map(({ text }) => rulesIn(text))
  expect(new Set(bad)).toEqual(new Set([id]))
  expect(good).toEqual([])
})

/** The rules that are broken in a deck, or in slides that stand for one. */
function rulesIn(text: string): string[] {
  const isWhole = text.startsWith('---\n') || text.startsWith('# Safe water')
  const deck = { file: 'decks/water/deck.md', text }
  const { messages } = isWhole ? parse({ id: 'water', deck }) : parseExample(text)
  return messages.map(({ rule }) => rule)
}
