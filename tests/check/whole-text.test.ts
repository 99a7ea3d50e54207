import { expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import { rules } from '../../src/check/rules.js'
import { needWholeText } from '../../src/check/whole-text.js'
import { parseExample } from './fixture.js'

test('every rule that needs the whole text is a rule', () => {
  const known = new Set(rules.map(({ id }) => id))
  expect([...needWholeText].filter(id => !known.has(id))).toEqual([])
})

test('of a deck that could be read in part, nothing is said to be missing', () => {
  const { deck } = parseExample('# Rivers\n\n:::aims\nTo cross them.\n:::\n\n---\n\n## Fords : where\n\n- A ford\n')
  const said = (isPartial: boolean) => check(deck, { isPartial }).map(({ rule }) => rule)
  expect(said(false)).toEqual(expect.arrayContaining(['lesson-has-aim', 'slide-has-notes']))
  expect(said(true).filter(rule => needWholeText.has(rule))).toEqual([])
  expect(said(true)).toContain('punctuation-has-no-space-before')
})
