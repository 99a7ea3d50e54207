import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { px } from '../../src/layout/box-sizes.js'
import { lastOfSources, sourcesRoom } from '../../src/layout/short-sources.js'
import { wordsOnPhoto } from '../../src/layout/words-on-photo.js'

const wide = px['sources-width']

test.each([
  [
    'Two lines end in at least a quarter of one',
    'Formation de base de l’ONU avant déploiement, consignes aux instructeurs, 2017 : moitié exposé, moitié échange.',
    'fr',
    wide,
    'moitié exposé, moitié échange.'
  ],
  ['One line has no last words', 'UN Core Pre-deployment Training, 2025, lesson 2.5.', 'en', wide, ''],
  [
    'Chinese is parted behind its commas',
    '把态度作为学习成果：联合国部署前核心培训，2025，2.5课，成果4。',
    'zh',
    640,
    '2.5课，成果4。'
  ]
])('%s', (_what, shown, language, room, expected) => {
  expect(lastOfSources(shown, room, language)).toBe(expected)
})

test('Sources beside the panel of a photo keep to its width, less that of the number', () => {
  const chart = '## Rain\n\n:::chart{kind=bar}\n| Year | people |\n| --- | --- |\n| 2024 | 41 |\n| 2025 | 26 |\n:::'
  const { deck } = parse(`# Water\n\n---\n\n::slide{background=images/well.jpg}\n\n${chart}\n`)
  const slide = deck.slides[1]
  const panel = slide && wordsOnPhoto(slide, 'en')
  expect(panel).toBeLessThan(700)
  expect(slide && sourcesRoom(slide, 'content', 'en')).toBe((panel ?? 0) - 48)
})
