import { describe, expect, it } from 'vitest'
import { complete } from '../../src/build/writing/complete.js'
import { describeAt } from '../../src/build/writing/describe.js'
import { openDraft } from '../../src/build/writing/draft.js'
import { writtenIds } from '../../src/build/writing/slide-ids.js'
import { phraseIn } from '../../src/check/words/phrase.js'
import type { Unit } from '../../src/deck/catalogue.js'
import { escapeWords, tokensOf } from '../../src/deck/segment-text.js'
import { withPunctuation } from '../../src/deck/typography/punctuation.js'
import { isolateBidi } from '../../src/render/isolate-bidi.js'
import { comment } from '../../src/render/marp/marp-markdown.js'
import { plainBlocks } from '../../src/render/marp/plain-blocks.js'
import type { Labels } from '../../src/render/templates.js'
import { surplus } from '../../src/translate/checks/check.js'
import { translationChecks } from '../../src/translate/checks.js'
import { findNamed } from '../../src/translate/find-named.js'
import { readComments, unquote } from '../../src/translate/po-comments.js'
import { readPo } from '../../src/translate/read-po.js'
import { tagFaults } from '../../src/translate/tag-faults.js'
import { long, sampled } from '../sampled.js'

// A million letters, read once or a few times, are done in a blink. Were each of them looked at once for every other, as patterns do
// that try again from every place, one test would take an hour: none of these measures time, and none that is slow can pass.

const million = (piece: string) => piece.repeat(1_000_000 / piece.length)

describe('a segment of a million letters is read in steps that grow with it', () => {
  it.each(sampled(['<b1>', '\\', '<', '</', '<b', '<b1', '</b1>', '\\<', '\\\\x', 'b1/>'], 2))(
    'of `%s`',
    long,
    piece => {
      const text = million(piece)
      const tokens = tokensOf(text)
      expect(tokens.length).toBeGreaterThan(0)
      expect(tokensOf(`${escapeWords(text, true)}<b1/>`).at(-1)).toMatchObject({ type: 'alone' })
      expect(Array.isArray(tagFaults(text, []))).toBe(true)
    }
  )

  it('as are tags that are too many, for a source with many', () => {
    const tags = Array.from({ length: 5000 }, (_, number) => ({
      name: `b${number}`,
      number,
      kind: 'bold' as const,
      alone: false
    }))
    expect(tagFaults(million('</b1>'), tags).length).toBe(5000)
  })

  it('as are words of which one text has more', () => {
    const words = Array.from({ length: 300_000 }, (_, index) => `${index}`)
    expect(surplus(words, words.toReversed())).toEqual([])
    expect(surplus(['a', 'a', 'b', 'a'], ['a'])).toEqual(['a', 'b', 'a'])
  })
})

describe('the punctuation of a million letters is set in steps that grow with it', () => {
  it.each(
    sampled(
      ["'", "'a ", '"', `"'`, "a' ", '"a" ', '.', '-', '- -', 'a@', "a'", 'www.', '« ', ' :', ' ?', '0 %', '😀"'],
      1
    )
  )('of `%s`', long, piece => {
    for (const language of ['en', 'fr', 'zh']) expect(withPunctuation(`${million(piece)}x`, language)).toContain('x')
  })
})

describe('a translation of a million letters is checked in steps that grow with it', () => {
  const context = { language: 'fr', sourceLanguage: 'en', glossary: [] }
  const empty: Omit<Unit, 'target'> = {
    key: 'k',
    role: 'paragraph',
    area: 'slides',
    source: 'Two rivers.',
    tags: [],
    hash: '',
    state: 'translated',
    remarks: []
  }
  it.each(
    sampled([' ', 'A/1', 'a@', '0,', '\t', '.', '-', '-n-', 'a.', '0', '+1', '(', '"', '{a', '%', '\\', 'a b'], 2)
  )('of `%s`', long, piece => {
    const target = `${million(piece)}x`
    const unit: Unit = { ...empty, target }
    for (const { check } of translationChecks) expect(Array.isArray(check(unit, context))).toBe(true)
  })
})

describe('a PO file of a million letters is read in steps that grow with it', () => {
  it.each([
    ['spaces behind a key', `msgctxt "a"\n#~${million(' ')}x\nmsgid "b"\nmsgstr "c"\n`],
    ['quotation marks that never end', `#| msgid "${million('\\"')}\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n`],
    ['empty lines of an earlier text', `${million('#|\n')}msgctxt "a"\nmsgid "b"\nmsgstr "c"\n`],
    ['remarks', `${million('# x\n')}msgctxt "a"\nmsgid "b"\nmsgstr "c"\n`],
    ['strings', `msgctxt "a"\nmsgid "b"\nmsgstr ""\n${million('"c"\n')}`],
    ['keys', million('msgctxt "a"\n')],
    ['empty lines', `msgctxt "a"\n${million('\n')}`],
    ['plural forms', `msgid "a"\nmsgid_plural "b"\n${million('msgstr[1] "c"\n')}`],
    ['strings on one line', `msgid "a"\nmsgstr ${million('"b" ')}`],
    ['quotation marks in a string', `msgid "a"\nmsgstr "${million('\\"')}`],
    ['backslashes', `msgctxt "a"\nmsgid "b"\nmsgstr "${million('\\\\')}"\n`]
  ])('of %s', (_, text) => {
    const read = readPo(text)
    expect('fault' in read || read.entries.length < 2).toBe(true)
  })

  it.each(sampled(['"', '\\"', '\\', '""', '"\\'], 1))('and so are strings of `%s`', long, piece => {
    expect(unquote(`"${million(piece)}`).length).toBeGreaterThanOrEqual(0)
    expect(readComments([`| msgid ${million(piece)}`, million(' ')])).toMatchObject({
      isFuzzy: false
    })
  })
})

describe('writing takes time in proportion to the text', () => {
  it.each(sampled(['0/', 'A ', 'www.', '-', 'a-', '0 A', '0', '+1', 'a@', '،', '\u2066'], 3))(
    'a page of `%s`',
    long,
    piece => {
      const text = million(piece)
      expect(Array.isArray(isolateBidi([{ type: 'text', value: text }], 'ar'))).toBe(true)
    }
  )

  it.each(sampled([':A+', '\n', ' ', '\t', ':', ':a'], 2))('a slide for Marp of `%s`', long, piece => {
    const context = { language: 'en', labels: {} as Labels, address: () => undefined }
    expect(plainBlocks([{ type: 'text', value: `a${million(piece)}b` }], context)).toHaveLength(1)
  })

  it.each(sampled(['-->', '\n', '--', ' ', '"', 'style', '{'], 2))('a note for Marp of `%s`', long, piece => {
    expect(comment(million(piece)).length).toBeGreaterThan(1_000_000)
  })
})

describe('words of a glossary are looked for', () => {
  const phrases = Array.from({ length: 1000 }, (_, index) => `forbidden word ${index}`)

  /** How many patterns are compiled while something is done: each takes a hundred times as long as to look for a piece of a text. */
  const compiled = (work: () => void): number => {
    let count = 0
    const original = globalThis.RegExp
    globalThis.RegExp = new Proxy(original, {
      construct(target, given) {
        count += 1
        return Reflect.construct(target, given)
      }
    })
    try {
      work()
    } finally {
      globalThis.RegExp = original
    }
    return count
  }

  it('without a pattern for each word and text', () => {
    const texts = Array.from({ length: 1000 }, (_, index) => `A plain text about rivers, number ${index}.`)
    const search = (searched: readonly string[]) => {
      for (const text of searched) phraseIn(text, phrases, 'en')
    }
    expect(compiled(() => search(texts))).toBe(0)
    const searchTerms = () => {
      const find = findNamed(phrases.map(phrase => ({ thing: phrase, forms: [phrase] })))
      for (const text of texts) find(text)
    }
    expect(compiled(searchTerms)).toBe(0)
    const hits = Array.from({ length: 1000 }, () => 'This has the Forbidden  word 7 in it.')
    expect(compiled(() => search(hits))).toBeLessThan(10)
  })

  it('and found as before', () => {
    expect(phraseIn('This has the Forbidden\n word 7.', phrases, 'en')).toBe('forbidden word 7')
    expect(phraseIn('Unworded wording', ['word*'], 'en')).toBe('wording')
    expect(phraseIn('أخذ والضحايا معه', ['الضحايا', 'ضحايا'], 'ar')).toBe('والضحايا')
    const find = findNamed([
      { thing: 1, forms: ['strasse', 'the street'] },
      { thing: 2, forms: ['élève'] },
      { thing: 3, forms: ['survivor', '(S)'] },
      { thing: 4, forms: ['ضحايا'] }
    ])
    expect(find('Die STRASSE')).toEqual([1])
    expect(find('Chaque Élève in the  street')).toEqual([2])
    expect(find('Élève in the Street')).toEqual([1, 2])
    expect(find('Survivors')).toEqual([])
    expect(find('Two (s) والضحايا')).toEqual([3, 4])
  })
})

describe('a line of a million letters that somebody writes in an editor is looked at in steps that grow with it', () => {
  it.each(sampled(['a', 'a b', '](#', '{', ':', 'a="', '::slide{#a '], 2))('of `%s`', long, piece => {
    const text = `::slide{${million(piece)}`
    const draft = openDraft({ id: 'deck', folder: '/deck', deck: { file: 'deck.md', text } })
    const point = { line: 1, column: text.length + 1 }
    expect(complete(draft, point)).toEqual([])
    expect(describeAt(draft, point)).toBeUndefined()
    expect(writtenIds(draft)).toEqual([])
  })
})
