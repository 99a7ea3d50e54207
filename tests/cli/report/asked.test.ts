import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleMetas } from '../../../src/build/rule-metas.js'
import { rules } from '../../../src/check/rules.js'
import { readAsked } from './asked.js'

const { asked, beside } = readAsked()

/** `OUT-1` to `OUT-6`. */
function numbered(family: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${family}-${index + 1}`)
}

const codes = [
  'SCH',
  ...numbered('OUT', 6),
  ...numbered('ALN', 6),
  ...numbered('DEN', 9),
  ...numbered('IMG', 2),
  ...numbered('PDF', 1),
  ...numbered('TIM', 5),
  ...numbered('SPK', 1),
  ...numbered('SEN', 1),
  ...numbered('REA', 1),
  ...numbered('ACR', 4),
  ...numbered('LNG', 1),
  ...numbered('QIZ', 2),
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(letter => `SNS-${letter}`),
  ...numbered('CUR', 4),
  ...numbered('TRN', 4)
]

test('all that is asked of a lesson is in the table, in order', () => {
  expect(asked.map(({ code }) => code)).toEqual(codes)
})

test('each is held by rules that exist, or by files that exist', () => {
  const known = new Set(ruleMetas.map(({ id }) => id))
  for (const { code, rules: named = [], held = [] } of asked) {
    expect([...named, ...held], code).not.toEqual([])
    expect(
      named.filter(id => !known.has(id)),
      code
    ).toEqual([])
    const missing = held.filter(file => !existsSync(new URL(`../../../${file}`, import.meta.url)))
    expect(missing, code).toEqual([])
  }
})

test('every rule for lessons is asked for, or named as one of our own', () => {
  const named = new Set(asked.flatMap(({ rules: ids = [] }) => ids))
  const own = rules.map(({ id }) => id).filter(id => !named.has(id))
  expect(own.toSorted()).toEqual(beside.toSorted())
})
