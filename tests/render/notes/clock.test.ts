import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTime } from '../../../src/render/formatting.js'

test.each([
  ['09:00', 0, '09:00'],
  ['09:00', 4.5, '09:04'],
  ['13:45', 20, '14:05'],
  ['23:50', 15, '00:05']
])('%s and %d minutes is %s', (start, minutes, time) => {
  expect(clockTime(start, minutes)).toBe(time)
})

test('a time of day is a time of day, however long the lesson', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), minutes => {
      expect(clockTime('09:00', minutes)).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
    })
  )
})
