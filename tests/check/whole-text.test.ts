import { describe, expect, it, test } from 'vitest'
import { check } from '../../src/check/check.js'
import { rules } from '../../src/check/rules.js'
import type { Deck } from '../../src/deck/deck.js'
import { parseExample, readFixture, today } from './fixture.js'

test('nothing is reported missing in a deck that could be parsed only in part', () => {
  const { deck } = parseExample(
    '# Rivers\n\n:::aims\nTo cross them.\n:::\n\n---\n\n## Fords : where\n\n- A ford\n',
    undefined,
    'stm'
  )
  const said = (isPartial: boolean) => check(deck, { isPartial }).map(({ rule }) => rule)
  expect(said(false)).toEqual(expect.arrayContaining(['lesson-has-aim', 'slide-has-notes']))
  const misses = new Set(rules.filter(rule => rule.needsWholeText).map(({ id }) => id))
  expect(said(true).filter(rule => misses.has(rule))).toEqual([])
  expect(said(true)).toContain('punctuation-has-no-space-before')
})

// Whoever writes a rule that misses something finds it here, unless the rule is marked as needing the whole text.
describe('a rule that does not need the whole text', () => {
  const others = rules.filter(rule => !rule.needsWholeText)

  it.each(others.map(rule => [rule.id, rule] as const))('reports nothing new when a block is lost: %s', (id, rule) => {
    const { decks, glossary } = readFixture(id)
    for (const { text } of decks.filter(({ isGood }) => isGood)) {
      const { deck } = parseExample(text, glossary)
      for (const less of withoutOneBlock(deck)) expect(check(less, { rules: [rule], today })).toEqual([])
    }
  })
})

/** The deck as it would be if one of its blocks could not be read, for each of them. */
function* withoutOneBlock(deck: Deck): Generator<Deck> {
  for (const slide of deck.slides)
    for (const part of ['body', 'notes'] as const)
      for (const lost of slide[part]) {
        const rest = { ...slide, [part]: slide[part].filter(block => block !== lost) }
        yield { ...deck, slides: deck.slides.map(one => (one === slide ? rest : one)) }
      }
}
