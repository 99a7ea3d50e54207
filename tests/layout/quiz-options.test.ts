import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

const question = (right: string) => `:::quiz\nWhat do you do first?\n\n- [ ] Wait\n- [x] ${right}\n- [ ] Leave\n:::`
const lines = 'See that people are safe, say where medical care is, and report to your chain of command at once'

test('No option is higher than the others while there is room, so that none gives itself away', async () => {
  const text = ['---\nlanguage: en\n---\n\n# T', ...['Report', lines].map(question)].join('\n\n---\n\n## Check\n\n')
  const room = await openSlidesFixture(parse({ id: 'quiz', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const found = await page.$$eval('.options', lists =>
    lists.map(list => [...list.children].map(option => Math.round(option.getBoundingClientRect().height)))
  )
  await room.leave()
  const [short = [], long = []] = found
  expect([short, long].map(heights => [heights.length, new Set(heights).size])).toEqual([
    [3, 1],
    [3, 1]
  ])
  expect(long[0]).toBeGreaterThanOrEqual(short[0] ?? 0)
})

test('The band of a question covers nothing of the slide above it in the reading view', async () => {
  const text = ['---\nlanguage: en\n---\n\n# T', '## Before\n\n- Rain', `## Check\n\n${question('Report')}`].join(
    '\n\n---\n\n'
  )
  const room = await openSlidesFixture(parse({ id: 'quiz', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html?reading')
  const above = await page.evaluate(() => {
    const slide = document.querySelector('.layout-quiz')
    slide?.scrollIntoView()
    window.scrollBy(0, -120)
    const { left = 0, top = 0 } = slide?.getBoundingClientRect() ?? {}
    return document.elementFromPoint(left + 40, top - 60)?.closest('.layout-quiz')?.id
  })
  await room.leave()
  expect(above).toBeUndefined()
})
