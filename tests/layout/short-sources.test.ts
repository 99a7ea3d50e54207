import { expect, test } from 'vitest'
import { px } from '../../src/layout/box-sizes.js'
import { lastOfSources } from '../../src/layout/short-sources.js'

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
