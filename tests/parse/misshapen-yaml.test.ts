import { expect, test } from 'vitest'
import { readBrand } from '../../src/parse/brand.js'
import { readGlossary } from '../../src/parse/glossary.js'
import type { Report } from '../../src/parse/report.js'

type Said = Parameters<Report>[1]

function said(read: (source: { file: string; text: string }, report: Report) => unknown, text: string): string[] {
  const found: Said[] = []
  read({ file: 'shared.yaml', text }, (_, finding) => {
    found.push(finding)
  })
  return found.map(({ what, place }) => `${place?.start.line}: ${what}`)
}

test.each([
  ['a: 1', '1: Unexpected fields as the glossary, expected a list of entries'],
  ['5', '1: Unexpected `5` as the glossary, expected a list of entries'],
  ['__proto__: 1', '1: Unexpected fields as the glossary, expected a list of entries'],
  ['[x]', '1: Unexpected `x` as entry number `1`, expected fields'],
  ['- slug: a\n  en: { term: a }\n- [x]', '3: Unexpected list as entry number `2`, expected fields'],
  ['-', '1: Unexpected nothing as entry number `1`, expected fields']
])('a glossary of `%s` is reported as what it is', (text, expected) => {
  expect(said(readGlossary, text)).toEqual([expected])
})

test.each([
  ['5', '1: Unexpected `5` as the brand, expected fields'],
  ['[x]', '1: Unexpected list as the brand, expected fields'],
  ['__proto__: 1', '1: Unknown field `__proto__`'],
  ['a: 1', '1: Unknown field `a`']
])('a brand of `%s` is reported as what it is', (text, expected) => {
  expect(said(readBrand, text)).toEqual([expected])
})
