import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { languageOf } from '../../src/check/rules/wording-is-in-deck-language.js'
import { rules } from '../../src/check/rules.js'
import { languagesWithWords } from '../../src/check/words/words.js'
import { parseExample } from './fixture.js'

const ids = [
  'lesson-has-opt-out',
  'lesson-has-confidentiality',
  'lesson-cares-for-facilitator',
  'lesson-asks-for-experience'
]
const held = rules.filter(({ id }) => ids.includes(id))

function deckOf(language: string, sensitivity: readonly string[]): string {
  const fields = ['note: "…"', 'support: "…"', ...sensitivity].map(field => `  ${field}`)
  return ['---', `language: ${language}`, 'profile: stm', 'sensitivity:', ...fields, '---', '', '## A', ''].join('\n')
}

/** What messages offer to paste, by rule. */
function offeredIn(language: string, sensitivity: readonly string[] = []): Map<string, string> {
  const { deck } = parseExample(deckOf(language, sensitivity))
  const messages = check(deck, { rules: held })
  return new Map(messages.map(({ rule, fix }) => [rule, [...fix.matchAll(/`([^`]*)`/g)].at(-1)?.[1] ?? '']))
}

describe.each(languagesWithWords)('The sentences that messages offer in %s', language => {
  const offers = offeredIn(language)
  const [optOut = '', confidentiality = '', care = '', experience = ''] = ids.map(id => offers.get(id))

  it('are in that language', () => {
    for (const sentence of [optOut, confidentiality, care, experience])
      expect([language, undefined], sentence).toContain(languageOf(sentence.replace(/^[\w-]+: /, '')))
  })

  it('satisfy the rules that offer them', () => {
    expect([...offeredIn(language, [optOut, confidentiality, `facilitator: "${care} ${experience}"`]).keys()]).toEqual(
      []
    )
  })
})

it('A sentence is offered in English, with a note, where there is no translation', () => {
  const { deck } = parseExample(deckOf('sw', []))
  const fixes = check(deck, { rules: held }).map(({ fix }) => fix)
  expect(fixes.length).toBeGreaterThan(0)
  for (const fix of fixes) expect(fix).toContain('in the deck’s language')
})
