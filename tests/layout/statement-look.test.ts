import { expect, test } from 'vitest'
import { statementLook } from '../../src/layout/statement-look.js'
import { parse } from '../../src/parse/parse.js'

function lookOf(sentence: string, language = 'en', attributes = 'layout=statement icon=ear') {
  const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n::slide{${attributes}}\n\n## Remember\n\n${sentence}\n`
  const [, slide] = parse({ id: 'said', deck: { file: 'deck.md', text } }).deck.slides
  if (!slide) throw new Error('There is no slide')
  return statementLook(slide, language)
}

test('An icon is as large as it may be without a line more', () => {
  expect(lookOf('Ask, wait, and listen.').icon).toBe(304)
  const wide = lookOf('Report and refer. Do not interrogate or investigate.')
  expect(wide.icon).toBeGreaterThanOrEqual(208)
  expect(wide.icon).toBeLessThan(304)
})

test('It is left out where the words need the room, has no known name or is not asked for', () => {
  expect(lookOf('报告一切情况并转介。不讯问任何人，不调查。', 'zh').icon).toBeUndefined()
  expect(lookOf('Ask, wait, and listen.', 'en', 'layout=statement icon=eer').icon).toBeUndefined()
  expect(lookOf('Ask, wait, and listen.', 'en', 'layout=statement').icon).toBeUndefined()
})

test('The largest words give some of their size for an icon, and no more than a quarter', () => {
  const { icon, text } = lookOf('报告并转介。不讯问，不调查。', 'zh')
  expect(icon).toBeGreaterThanOrEqual(176)
  expect(text).toBeGreaterThanOrEqual(96)
})

test('Words are up to a fifth larger where that costs no line', () => {
  const { text } = lookOf('Rendez compte, orientez la personne. N’interrogez ni n’enquêtez.', 'fr')
  expect(text).toBeGreaterThanOrEqual(80)
  expect(text).toBeLessThanOrEqual(96)
})
