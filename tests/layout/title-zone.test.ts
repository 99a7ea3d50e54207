import { expect, test } from 'vitest'
import type { Slide } from '../../src/deck/deck.js'
import { textSteps } from '../../src/layout/box-sizes.js'
import { predictedHeight, slideSetting } from '../../src/layout/slide-size.js'
import { breaksAtColon, narrowSize, titleSize } from '../../src/layout/title-zone.js'
import { parse } from '../../src/parse/parse.js'

/** The slide of a deck with a title, and what stands below it. */
function slideWith(title: string, body = '- One\n- Two', settings = ''): Slide {
  const text = `# T\n\n---\n\n::slide{#one${settings}}\n\n## ${title}\n\n${body}`
  const [, slide] = parse({ id: 'titles', deck: { file: 'deck.md', text } }).deck.slides
  if (!slide) throw new Error('The deck has no second slide')
  return slide
}

test.each([
  [
    'behind a colon where both parts fit a line',
    'Water points in the dry season: who keeps them clean, and when',
    true
  ],
  ['nowhere where it fits one line', 'Water: who brings it', false],
  ['where it is full when it has no colon', 'Water points in the dry season and who keeps them clean, and when', false],
  ['not in a time of day', 'What everybody does at 10:30 in the dry season, and who keeps the well clean', false],
  ['not where that takes a line more', 'Water: points in the dry season, who keeps them clean and when', false]
])('A title is broken %s', (_where, title, expected) => {
  expect(breaksAtColon(slideWith(title), 'en')).toBe(expected)
})

test('Beside a picture a long title is set smaller rather than over its rule', () => {
  const beside = (title: string) => slideWith(title, '- A cover\n\n![A well](images/well.jpg)', ' layout=picture-half')
  expect(narrowSize(beside('The well and its cover'), 'en')).toBeUndefined()
  expect(narrowSize(beside('What everybody answers for: cleanliness, repair and just shares'), 'en')).toBe(36)
  expect(narrowSize(slideWith('What everybody answers for: cleanliness, repair and just shares'), 'en')).toBe(undefined)
})

test('A slide that is full gives up what it keeps free above and below before it is too full', () => {
  const lines = (count: number) => slideWith('Full', Array.from({ length: count }, () => 'A line.').join('\n\n'))
  const snug = [6, 7, 8, 9, 10].filter(count => slideSetting(lines(count), 'en').snug)
  const [first = 0] = snug
  expect(snug.length).toBeGreaterThan(0)
  expect(slideSetting(lines(first - 1), 'en').snug).toBeUndefined()
  expect(predictedHeight(lines(first - 1), 'en')).toBeLessThanOrEqual(720)
})

test('Above a whole slide a title has one of two sizes in every script', () => {
  const long = slideWith('联合国维持和平特派团各军事部门应对性暴力')
  const longer = slideWith('联合国维持和平特派团军事部门应对与冲突有关的性暴力')
  expect([narrowSize(long, 'zh'), titleSize(long, 'zh')]).toEqual([undefined, 'large'])
  expect([narrowSize(longer, 'zh'), titleSize(longer, 'zh')]).toEqual([undefined, 'small'])
  expect(['ar', 'en', 'zh'].map(language => textSteps(language).title)).toEqual([52, 52, 52])
})
