import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/parse/parse.js'
import { parseExample } from './fixture.js'

const contract = `# Rivers

:::notes
Welcome.
:::

---

## Plan

:::aim
To explain how a river is crossed.
:::

:::scope
1. Signs
:::

:::outcomes
1. List the signs of a flood
2. Select a place to cross
:::

:::notes
Read it aloud.
:::
`

const fullSlide = `## Signs of a flood

${'- Sign\n'.repeat(9)}
${'water '.repeat(80)}`

function deckOf(text: string): Deck {
  return parseExample(text).deck
}

function severities(deck: Deck, rule: string, release = false): string[] {
  return check(deck, { release })
    .filter(message => message.rule === rule)
    .map(message => message.severity)
}

describe('check', () => {
  it('returns diagnostics in reading order, those about the whole file first', () => {
    const messages = check(deckOf(`${contract}\n---\n\n${fullSlide}`))
    const lines = messages.map(({ place }) => place?.start.line ?? 0)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(messages[0]?.rule).toBe('lesson-has-takeaways')
    expect(new Set(messages.map(({ file }) => file))).toEqual(new Set(['decks/rivers/deck.md']))
  })

  it('reports as errors in a release what a draft only warns about', () => {
    const deck = deckOf('## Framework\n\n::missing[diagram]\n\nCall {{the ferry}}.')
    expect(severities(deck, 'slide-is-finished')).toEqual(['warning', 'info'])
    expect(severities(deck, 'slide-is-finished', true)).toEqual(['error', 'error'])
  })

  it('has errors in a release for a lesson on violence without its safeguards, whatever its checks set', () => {
    const heavy = (profile: string) =>
      deckOf(
        `---
profile: ${profile}
sensitivity:
  note: This lesson speaks about violence.
  support: Welfare officer
checks:
  lesson-has-opt-out: off
---

## What people report

![A path to a well](images/well.png)`
      )
    const care = ['opt-out', 'confidentiality', 'closing'].map(part => `lesson-has-${part}`)
    const rules = [...care, 'lesson-cares-for-facilitator', 'lesson-asks-for-experience', 'picture-has-rights']
    const released = (profile: string) => rules.filter(rule => severities(heavy(profile), rule, true)[0] === 'error')
    expect(released('stm')).toEqual(rules)
    expect(released('plain')).toEqual(rules.filter(rule => !/closing|experience/.test(rule)))
    expect(severities(heavy('stm'), 'lesson-has-opt-out')).toEqual([])
    expect(severities(heavy('stm'), 'lesson-has-closing')).toEqual(['warning'])
    const silent = deckOf('## What people report\n\n- Torture on the way to the river')
    expect(severities(silent, 'lesson-has-content-note', true)).toEqual(['error'])
  })

  it('keeps the severity of the other rules in a release', () => {
    const deck = deckOf(fullSlide)
    expect(severities(deck, 'slide-has-notes', true)).toEqual(severities(deck, 'slide-has-notes'))
  })

  it('reports an overfull slide as an error in the source language and as a warning in a translation', () => {
    const deck = deckOf(fullSlide)
    const translation = { ...deck, language: 'es' }
    for (const rule of ['slide-has-few-bullets', 'slide-has-few-words']) {
      expect(severities(deck, rule), rule).toEqual(['error'])
      expect(severities(translation, rule), rule).toEqual(['warning'])
    }
  })

  it('reports once that a language has no word lists, and does not apply the English ones', () => {
    const translation = { ...deckOf(contract), language: 'sw' }
    expect(severities(translation, 'checks-know-language')).toEqual(['info'])
    expect(severities(translation, 'outcome-begins-with-verb')).toEqual([])
    expect(severities(translation, 'outcome-has-one-verb')).toEqual([])
  })

  it('never throws, whatever a deck contains', () => {
    const pieces = [
      '## ',
      '# ',
      '- ',
      '1. ',
      ':::outcomes\n',
      ':::takeaways\n',
      ':::quiz\n',
      '- [x] ',
      ':::',
      '\n',
      '\n---\n',
      '![](a)'
    ]
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 }))
    const body = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(fc.property(body, text => check(deckOf(text)).every(({ what }) => what.length > 0)))
  })

  it('accepts a deck without slides', () => {
    expect(() => check({ ...deckOf(contract), slides: [] })).not.toThrow()
  })

  it('finds no errors or warnings in the decks that come with the program', () => {
    const glossary = read('decks/glossary.yaml')
    for (const id of ['crsv-mission-approaches', 'facilitation-basics']) {
      const { deck, messages } = parse({ id, deck: read(`decks/${id}/deck.md`), glossary })
      expect([...messages, ...check(deck)].filter(({ severity }) => severity !== 'info')).toEqual([])
    }
  })
})

function read(file: string): { file: string; text: string } {
  return { file, text: readFileSync(`${import.meta.dirname}/../../${file}`, 'utf8') }
}
