import { expect, test } from 'vitest'
import { meantValue } from '../../../src/parse/recover/fields.js'

test.each([
  ['24 November 2026', '2026-11-24'],
  ['Nov 24, 2026', '2026-11-24'],
  ['24 novembre 2026', '2026-11-24'],
  ['1er août 2026', '2026-08-01'],
  ['24 de noviembre de 2026', '2026-11-24'],
  ['24 ноября 2026', '2026-11-24'],
  ['24 نوفمبر 2026', '2026-11-24'],
  ['2026年11月24日', '2026-11-24'],
  ['24.11.2026', '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['11/24/2026', '2026-11-24'],
  ['2026/1/5', '2026-01-05'],
  ['3/4/2026', undefined],
  ['2026-13-45', undefined],
  ['24 Foober 2026', undefined],
  ['soon', undefined]
])('the date `%s` is %s', (found, meant) => {
  expect(meantValue('date', found)).toBe(meant)
})

test.each([
  ['30 min', '30'],
  ['1 hour', '60'],
  ['1h30', '90'],
  ['1 h 30 min', '90'],
  ["45'", '45'],
  ['30 分钟', '30'],
  ['30,5', undefined],
  ['half an hour', undefined]
])('the duration `%s` is %s', (found, meant) => {
  expect(meantValue('duration', found)).toBe(meant)
})
