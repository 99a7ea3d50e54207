import { expect, test } from 'vitest'
import { optionLetterStyle } from '../../src/render/option-letter.js'

const labels = { optionLetters: 'A B C D E F G H I J' }

test('A page lists as many letters as its longest question has options, and some for one that grows while it is shown', () => {
  const listed = (options?: number) => optionLetterStyle(labels, options).match(/"[A-Z]"/g)?.length
  expect(listed(2)).toBe(6)
  expect(listed(9)).toBe(9)
  expect(listed()).toBe(10)
})
