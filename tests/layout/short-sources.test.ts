import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { px } from '../../src/layout/box-sizes.js'
import { lastOfSources, sourcesRoom } from '../../src/layout/short-sources.js'
import { wordsOnPhoto } from '../../src/layout/words-on-photo.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

const wide = px['sources-width']

test.each([
  [
    'Two lines end in at least a quarter of one',
    'Formation de base de l’ONU avant déploiement, consignes aux instructeurs, 2017 : moitié exposé, moitié échange.',
    'fr',
    wide,
    'exposé, moitié échange.'
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

test('Sources on the veil at the side of a photo keep to the width of its words, less that of the number, and along its foot to none', () => {
  const photo = (side: string) =>
    parse(`# Water\n\n---\n\n::slide{background=images/well.jpg ${side}}\n\n> Nobody had thought of it.\n`)
  const [low] = photo('words=foot').deck.slides.slice(1)
  expect(low && sourcesRoom(low, 'quotation', 'en')).toBe(wide)
  const { deck } = photo('words=left')
  const slide = deck.slides[1]
  const words = slide && wordsOnPhoto(slide, 'en')
  expect(words).toBeLessThan(wide - 200)
  expect(slide && sourcesRoom(slide, 'quotation', 'en')).toBe((words ?? 0) - 48)
})

test('Sources of two lines are as large as those of one, and as the number of the slide', async () => {
  const long =
    'New drawing from public sources: a mission structure chart in training on the protection of civilians, 2019.'
  const text = [
    '---\nlanguage: en\n---\n\n# T',
    ...['Report, 2019.', long].map(said => `## Rain\n\nMore\n\n:::sources\n${said}\n:::`)
  ]
  const room = await openSlidesFixture(parse(text.join('\n\n---\n\n')).deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const found = await page.$$eval('.slide-sources', all =>
    all.map(sources =>
      [sources.querySelector('.sources > :last-child'), sources.nextElementSibling].map(
        one => one && getComputedStyle(one).fontSize
      )
    )
  )
  const heights = await page.$$eval('.slide-sources', all =>
    all.map(({ clientHeight }) => Math.round(clientHeight / 26))
  )
  await room.leave()
  expect(heights).toEqual([1, 2])
  expect(new Set(found.flat())).toEqual(new Set(['22px']))
})
