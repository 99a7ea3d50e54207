import { expect, test } from 'vitest'
import type { Slide } from '../../src/deck/deck.js'
import { px, textSteps } from '../../src/layout/box-sizes.js'
import { predictedHeight, slideSetting } from '../../src/layout/slide-size.js'
import { breaksAtColon, hasLead, narrowSize, titleSize } from '../../src/layout/title-zone.js'
import { wordsWidth } from '../../src/layout/words-beside.js'
import { wordsOnPhoto } from '../../src/layout/words-on-photo.js'
import { parse } from '../../src/parse/parse.js'

/** The slide of a deck with a title, and what stands below it. */
function slideWith(title: string, body = '- One\n- Two', settings = ''): Slide {
  const text = `# T\n\n---\n\n::slide{#one${settings}}\n\n## ${title}\n\n${body}`
  const [, slide] = parse({ id: 'titles', deck: { file: 'deck.md', text } }).deck.slides
  if (!slide) throw new Error('The deck has no second slide')
  return slide
}

test.each([
  ['of a lesson in parts', 'Activity: who brings water?', true],
  ['of which each part fits a line', 'Water points in the dry season: who keeps them clean, and when', true],
  ['without a colon', 'Who brings water', false],
  ['with a time of day', 'Everybody at 10:30', false],
  ['with nothing behind its colon', 'Who brings water:', false],
  [
    'whose second part takes two lines',
    'Water: points in the dry season, who keeps them clean, and when and why',
    false
  ],
  [
    'whose first part takes two lines',
    'Water points in the dry season and in the wet season, and who keeps them clean and repairs them: women',
    false
  ]
])('A title %s has a small line above it: %s', (_which, title, expected) => {
  expect(hasLead(slideWith(title), 'en')).toBe(expected)
})

test('A title below a small line is as large as a title of one line', () => {
  expect(titleSize(slideWith('Water points in the dry season: who keeps them clean'), 'en')).toBe('large')
  const question = slideWith('Check: wells', ':::quiz\nWhich?\n\n- [x] One\n- [ ] Two\n:::')
  expect(hasLead(question, 'en')).toBe(false)
})

test('One line beside a picture is broken behind its colon, where each part fits a line', () => {
  const beside = (title: string) =>
    slideWith(title, 'Back at ten.\n\n![A well](images/well.jpg)', ' layout=picture-half')
  const titles = ['Break: ten minutes', 'Ten minutes', 'Break: come back in ten minutes from now']
  expect(titles.map(title => breaksAtColon(beside(title), 'en'))).toEqual([true, false, false])
  expect(breaksAtColon(slideWith('Break: ten minutes'), 'en')).toBe(false)
})

test('Beside a picture a long title is set smaller rather than over its rule', () => {
  const beside = (title: string) => slideWith(title, '- A cover\n\n![A well](images/well.jpg)', ' layout=picture-half')
  expect(narrowSize(beside('The well and its cover'), 'en')).toBeUndefined()
  expect(
    narrowSize(beside('What everybody answers for in this village: cleanliness, repair and just shares'), 'en')
  ).toBe(36)
  expect(narrowSize(slideWith('What everybody answers for: cleanliness, repair and just shares'), 'en')).toBe(undefined)
})

test('A title below a small line takes no second line, with the capital letter that it is drawn with', () => {
  const title = 'Enfoques de la misión: rendición de cuentas y protección'
  const beside = slideWith(title, '- Uno\n- Dos\n\n![Un pozo](images/well.jpg)', ' layout=picture-half')
  expect([hasLead(beside, 'es'), narrowSize(beside, 'es')]).toEqual([true, 44])
})

test('Words that would be smaller beside half a picture leave it less of the width', () => {
  const beside = (items: string[]) =>
    slideWith(
      'The well',
      `${items.map(item => `- ${item}`).join('\n')}\n\n![A well](images/well.jpg)`,
      ' layout=picture-half'
    )
  const item = 'A cover keeps the water of the wells clean'
  const many = beside(Array.from({ length: 6 }, () => item))
  expect(wordsWidth(beside([item, item]), 'en')).toBe(px['half-width'])
  // One line leaves more to its picture.
  expect(wordsWidth(beside(['Back at ten']), 'en')).toBe(px['line-width'])
  expect([wordsWidth(many, 'en'), slideSetting(many, 'en').density]).toEqual([px['wide-words'], 'normal'])
  // Not where they would be smaller there, too, but for two lines fewer.
  const long = 'A cover keeps the water of the wells clean for years'
  expect(wordsWidth(beside(Array.from({ length: 9 }, () => long)), 'en')).toBe(px['wide-words'])
  expect(wordsWidth(beside(Array.from({ length: 12 }, () => item)), 'en')).toBe(px['half-width'])
})

test('A slide that is full gives up what it keeps free above and below before it is too full', () => {
  const lines = (count: number) => slideWith('Full', Array.from({ length: count }, () => 'A line.').join('\n\n'))
  const snug = [6, 7, 8, 9, 10].filter(count => slideSetting(lines(count), 'en').snug)
  const [first = 0] = snug
  expect(snug.length).toBeGreaterThan(0)
  expect(slideSetting(lines(first - 1), 'en').snug).toBeUndefined()
  expect(predictedHeight(lines(first - 1), 'en')).toBeLessThanOrEqual(720)
})

test('A Chinese title that takes one line is larger, and has a step between', () => {
  const short = slideWith('统一与指导')
  const long = slideWith('联合国维持和平特派团各军事部门应对性暴力')
  const longer = slideWith('联合国维持和平特派团军事部门应对与冲突有关的性暴力')
  expect([narrowSize(short, 'zh'), titleSize(short, 'zh')]).toEqual([undefined, 'large'])
  expect(textSteps('zh').title).toBeGreaterThan(textSteps('en').title)
  expect([narrowSize(long, 'zh'), titleSize(long, 'zh')]).toEqual([px.title, 'large'])
  expect([narrowSize(longer, 'zh'), titleSize(longer, 'zh')]).toEqual([undefined, 'small'])
})

test('An Arabic title is larger at the same step, as its letters are smaller, and has a step between', () => {
  const [short, long, longer] = [
    'مسؤوليات مقر البعثة',
    'إطار البعثة للتصدي للعنف الجنسي المرتبط بالنزاعات',
    'إطار البعثة وعناصرها العسكرية والمدنية للتصدي للعنف الجنسي المرتبط بالنزاعات'
  ].map(title => slideWith(title))
  if (!short || !long || !longer) throw new Error('A slide is missing')
  expect(textSteps('ar').title).toBeGreaterThanOrEqual(textSteps('en').title * 1.1)
  expect([narrowSize(short, 'ar'), titleSize(short, 'ar')]).toEqual([undefined, 'large'])
  expect([narrowSize(long, 'ar'), titleSize(long, 'ar')]).toEqual([px.title, 'large'])
  expect([narrowSize(longer, 'ar'), titleSize(longer, 'ar')]).toEqual([undefined, 'small'])
})

test('Above a figure on a photo a title in two parts takes no more of the width than its longer part, and is as large as others', () => {
  const body = '**30 minutes**\n\nunder cover after the last thunder\n\nEach new thunder starts the clock again.'
  const slide = slideWith('Lightning: when it is over', body, ' background="images/drop.jpg"')
  expect(wordsOnPhoto(slide, 'en')).toBeLessThanOrEqual(600)
  expect(titleSize(slide, 'en')).toBe('large')
})

test('A sentence alone on a photo is as large as its words allow, in lines of few words', () => {
  const slide = slideWith('Nobody walks through moving water', '', ' background=images/well.jpg layout=statement')
  expect(narrowSize(slide, 'en')).toBeUndefined()
  expect(titleSize(slide, 'en')).toBe('large')
})
