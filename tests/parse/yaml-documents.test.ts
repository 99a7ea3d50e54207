import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/deck/diagnostic.js'
import { parse } from '../../src/parse/parse.js'
import { readYaml } from '../../src/parse/yaml.js'
import { isLong, long } from '../sampled.js'

const read = (text: string) => {
  const yaml = readYaml({ text, firstLine: 1 }, Number.POSITIVE_INFINITY)
  return 'findings' in yaml
    ? yaml.findings.map(({ what, place }) => `${place?.start.line}:${place?.start.column} ${what}`)
    : yaml.value
}

describe('a YAML text is one document', () => {
  it.each([
    ['- slug: a\n---\n- slug: b\n', 2],
    ['a: b\n...\nc: d\n', 3],
    ['a: b\n---\nc: d\n---\n', 2],
    ['---\na: b\n---\nc: d\n', 3]
  ])('%j is none, and its second one has a place', (text, line) => {
    const [fault] = [read(text)].flat()
    expect(fault).toMatch(new RegExp(`^${line}:1 Unexpected \`---\`, which begins a second document$`))
  })

  it.each(['---\na: b\n', 'a: b\n---\n', '---\na: b\n---\n# the end\n', 'a: b\n...\n'])('%j is one', text => {
    expect(read(text)).toEqual({ a: 'b' })
  })
})

describe('a glossary', () => {
  const messagesOf = (glossary: string): readonly Diagnostic[] =>
    parse({
      id: 'water',
      deck: { file: 'deck.md', text: '# Water\n' },
      glossary: { file: 'glossary.yaml', text: glossary }
    }).messages.filter(({ file }) => file === 'glossary.yaml')

  it('with a second document or `__proto__` as a language is an error', () => {
    const entry = '- slug: a\n  en:\n    term: a\n'
    const strange = [`${entry}  __proto__:\n    term: b\n`, `${entry}    __proto__: b\n`]
    for (const text of [`${entry}---\n${entry}`, ...strange])
      expect(messagesOf(text)).toMatchObject([{ severity: 'error', place: { start: { line: 4 } } }])
  })

  const tooMany = [
    [
      '60000',
      `    forbidden: [${Array.from({ length: 60_000 }, (_, index) => `w${index}`)}]\n`,
      'forbidden words',
      '1000'
    ],
    [
      '6001',
      `    admitted: [${Array.from({ length: 6000 }, (_, index) => `w${index}`)}]\n`,
      'terms and admitted words',
      '5000'
    ]
  ] as const

  it.runIf(isLong).each(tooMany)(
    'of more words than can be looked for is refused: %s',
    long,
    (count, list, kind, most) => {
      expect(messagesOf(`- slug: a\n  en:\n    term: a\n${list}`)).toMatchObject([
        { severity: 'error', what: `Unexpected \`${count}\` ${kind} in \`en\`, expected at most \`${most}\`` }
      ])
    }
  )
})

describe('texts in quotation marks side by side', () => {
  it.runIf(isLong)('are rejected before they reach the parser', long, () => {
    for (const text of [
      '""'.repeat(250_000),
      `a: ${"'' ".repeat(160_000)}`,
      'a: "b"\n'.repeat(3) + '""\n'.repeat(160_000)
    ])
      expect([read(text)].flat()).toEqual([expect.stringContaining('side by side, more than `100`')])
    expect(read('a: ""\n')).toEqual({ a: '' })
    expect(read(`a: [${'"b", '.repeat(500)}"b"]`)).toMatchObject({ a: expect.any(Array) })
  })
})
