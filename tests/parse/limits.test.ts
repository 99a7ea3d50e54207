import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { parse } from '../../src/parse/parse.js'
import { slowTexts } from '../hostile/slow-texts.js'
import { isLong, long } from '../sampled.js'

// What a parser of Markdown or YAML would take minutes for, or break on, is refused before it is read. These tests count what is
// said; tests/hostile/slow-decks.long.test.ts holds the whole program to a limit of time and memory.

const facts = `title: Wells
language: en
duration: 30
audience: Staff
version: 1.0.0
date: 2026-11-24
source: Our own`
const deckOf = (slide: string) => `---\n${facts}\n---\n\n# Wells\n\n---\n\n## Water\n\n${slide}\n`
const read = (text: string, glossary?: string) =>
  parse({
    id: 'water',
    deck: { file: 'deck.md', text },
    ...(glossary !== undefined && { glossary: { file: 'glossary.yaml', text: glossary } })
  })
const said = (text: string, glossary?: string) =>
  read(text, glossary).messages.map(({ rule, place, what }) => `${place?.start.line}  ${rule}  ${what}`)

/** Below 16 KiB, so that size alone refuses none. */
const slow = Object.entries(slowTexts).map(([name, text]) => [name, text(16_000)] as const)

describe('a slide that would be slow to parse is rejected, with its place', () => {
  it.each(slow)('%s', (_, slide) => {
    expect(said(deckOf(slide))).toEqual([
      expect.stringMatching(/^1[234] {2}slide-is-of-sensible-size {2}Unexpected `\d+` lines and signs/)
    ])
  })

  it('text nested deep inside one line', () => {
    const deep = `${'*a '.repeat(200)}x${' a*'.repeat(200)}`
    expect(said(deckOf(deep))).toEqual([
      '17  slide-is-of-sensible-size  Unexpected text inside more than `100` others, expected one or two levels'
    ])
  })

  it('every slide within the limits is parsed and checked without an exception', () => {
    for (const [, slide] of slow) {
      const { deck } = read(deckOf(slide.slice(0, 1200)))
      expect(() => check(deck)).not.toThrow()
    }
  })
})

it('a deck of more than a thousand slides is rejected, and only those are read', () => {
  const { deck, messages } = read(`${deckOf('Rain')}${'\n---\n\n## More\n'.repeat(2000)}`)
  expect(deck.slides).toHaveLength(1000)
  expect(messages[0]).toMatchObject({
    rule: 'deck-is-of-sensible-size',
    what: 'Unexpected `2002` slides, expected at most `1000`'
  })
})

describe('front matter', () => {
  it('of more than 32 KiB is rejected', () => {
    expect(said(deckOf('Rain').replace('title: Wells', `title: ${'Wells '.repeat(6000)}`))).toEqual([
      '2  front-matter-is-readable  Unexpected `36` KiB, expected at most `32`'
    ])
  })

  it.each([
    ['on one line', '['.repeat(5000)],
    ['over many lines', `${'['.repeat(60)}\n  `.repeat(80)],
    ['closed between quotation marks', '[ "]", '.repeat(40)],
    ['of both kinds', '[{a: '.repeat(40)]
  ])('with brackets nested deep, %s, is refused', (_, brackets) => {
    expect(said(deckOf('Rain').replace('title: Wells', `title: ${brackets}`))).toEqual([
      expect.stringMatching(/^\d+ {2}front-matter-is-readable {2}Unexpected values nested very deep$/)
    ])
  })

  it('with thirty thousand letters in a value quotes the beginning', () => {
    const [message] = said(deckOf('Rain').replace('duration: 30', `duration: ${'x'.repeat(30_000)}`))
    expect(message).toContain(`Unexpected \`${'x'.repeat(200)}…\` for \`duration\``)
  })

  it('with names of Object.prototype is plain data', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const text = deckOf('Rain').replace(
      'title: Wells',
      `title: Wells\n${names.map(name => `${name}:\n  polluted: yes`).join('\n')}`
    )
    expect(said(text)).toEqual(
      names.map(name => expect.stringContaining(`front-matter-field-is-known  Unknown field \`${name}\``))
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a glossary', () => {
  it('may have the brackets of a hundred terms in six languages', () => {
    const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'].map(tag => `  ${tag}: { term: a term, abbreviation: AB }\n`)
    const glossary = Array.from({ length: 400 }, (_, index) => `- slug: term-${index}\n${languages.join('')}`).join('')
    expect(said(deckOf('Rain'), glossary)).toEqual([])
  })

  it.runIf(isLong)('with a hundred thousand fields of the same name reports the first few', long, () => {
    const messages = said(deckOf('Rain'), 'a: b\n'.repeat(100_000))
    expect(messages).toHaveLength(5)
    expect(messages[0]).toBe('2  glossary-is-valid  Unexpected second line for the same field')
  })

  it.runIf(isLong)('with a hundred thousand invalid entries reports two hundred', long, () => {
    expect(said(deckOf('Rain'), '- a\n'.repeat(100_000))).toHaveLength(200)
  })
})
