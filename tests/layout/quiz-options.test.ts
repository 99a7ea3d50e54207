import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

const question = (right: string) => `:::quiz\nWhat do you do first?\n\n- [ ] Wait\n- [x] ${right}\n- [ ] Leave\n:::`
const lines = 'See that people are safe, say where medical care is, and report to your chain of command at once'

test('No option of a question is higher than the others, so that none gives itself away', async () => {
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
  expect(long[0]).toBeGreaterThan(short[0] ?? 0)
})
