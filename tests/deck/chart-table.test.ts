import { expect, it } from 'vitest'
import { numberOf } from '../../src/deck/chart-table.js'

it.each([
  ['1,412', 'en', 1412],
  ['1,412', 'fr', 1.412],
  ['1.412', 'es', 1412],
  ['1.412', 'en', 1.412],
  ['1,412.5', 'fr', 1412.5],
  ['1.412,5', 'en', 1412.5],
  ['1,412,300', 'fr', 1412300],
  ['1 412,5', 'fr', 1412.5],
  ['1\u202F412', 'ru', 1412],
  ['0,5', 'en', 0.5],
  ['0.125', 'es', 0.125],
  ['12 %', 'en', 12],
  ['$3', 'en', 3],
  ['−4', 'en', -4],
  ['٣٤٫٥', 'ar', 34.5],
  ['–', 'en', undefined],
  ['', 'en', undefined],
  ['many', 'en', Number.NaN],
  ['about 3', 'en', Number.NaN]
])('`%s` in %s is the number %s', (text, language, number) => {
  expect(numberOf(text, language)).toEqual(number)
})
