import { expect, it } from 'vitest'
import { wordBreaks } from '../../src/layout/text-width.js'

it('ends no line inside an address, whatever the Unicode data of the computer says', () => {
  const text = '网页（un.org，冲突中的性暴力）'
  const parts = [0, ...wordBreaks(text, 'zh')].map((start, at, all) => text.slice(start, all[at + 1]))
  expect(parts.join('')).toBe(text)
  expect(parts.filter(part => part.includes('un.org'))).toHaveLength(1)
})

it.each([
  ['协助东道国', '东道国'],
  ['联合国国家工作队、非政府组织', '非政府'],
  ['提供服务（转介安排）', '转介']
])('keeps words whole that the dictionary lacks: %s', (text, word) => {
  const parts = [0, ...wordBreaks(text, 'zh')].map((start, at, all) => text.slice(start, all[at + 1]))
  expect(parts.filter(part => part.includes(word))).toHaveLength(1)
})
