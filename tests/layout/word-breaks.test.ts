import { expect, it } from 'vitest'
import { wordBreaks } from '../../src/layout/text-width.js'

it('ends no line inside an address, whatever the Unicode data of the computer says', () => {
  const text = '网页（un.org，冲突中的性暴力）'
  const parts = [0, ...wordBreaks(text, 'zh')].map((start, at, all) => text.slice(start, all[at + 1]))
  expect(parts.join('')).toBe(text)
  expect(parts.filter(part => part.includes('un.org'))).toHaveLength(1)
})
