import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateText } from '../../src/render/formatting.js'

it.each([
  ['en', '24 November 2026'],
  ['fr', '24 novembre 2026'],
  ['es', '24 de noviembre de 2026'],
  ['ar', '24 نوفمبر 2026'],
  ['ru', '24 ноября 2026\u00a0г.'],
  ['zh', '2026年11月24日'],
  ['pt-BR', '24 de novembro de 2026'],
  ['zh-XC', '2026年11月24日']
])('a day in %s', (language, text) => {
  expect(dateText('2026-11-24', language)).toBe(text)
})

it('leaves text that is not a date unchanged', () => {
  expect(dateText('soon', 'en')).toBe('soon')
})

it('days in English are what the system makes of them', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, date => {
      const text = date.toISOString().slice(0, 10)
      const bySystem = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
      expect(dateText(text, 'en')).toBe(bySystem.format(new Date(text)))
    })
  )
})
