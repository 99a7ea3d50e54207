import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { goToBlock, openPresenter, openSlidesFixture, until } from '../window/slides-fixture.js'

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

const four = (answers: readonly string[]) =>
  `:::quiz\nWhich one is an approach?\n\n${answers.map((one, at) => `- [${at === 2 ? 'x' : ' '}] ${one}`).join('\n')}\n:::`
const short = [
  'Setting benchmarks for each component',
  'Gathering signs',
  'Engaging constructively with a party',
  'Waiting'
]

test.each([
  ['Four short answers stand two by two', short, 1280, 720, [2, 2]],
  ['One that is longer keeps all in rows', [lines, ...short.slice(1)], 1280, 720, [1, 1, 1, 1]],
  ['So do three', short.slice(1), 1280, 720, [1, 1, 1]],
  ['On 4 : 3 all stand in rows', short, 1024, 768, [1, 1, 1, 1]]
])('%s, and their ticks and counts leave words free', async (_, answers, width, height, rows) => {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Check\n\n${four(answers)}\n`
  const room = await openSlidesFixture(parse({ id: 'quiz', deck: { file: 'deck.md', text } }).deck)
  const { desk, wall } = await openPresenter(room)
  await wall.setViewport({ width, height })
  await goToBlock(room, desk, wall, 'quiz')
  const places = () =>
    wall.$$eval('.present .option > p', all =>
      all.map(words => {
        const range = document.createRange()
        range.selectNodeContents(words)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, top, bottom }
      })
    )
  const inRows = async () => {
    const tops = await wall.$$eval('.present .option', all =>
      all.map(one => Math.round(one.getBoundingClientRect().top))
    )
    return [...new Set(tops)].map(top => tops.filter(other => other === top).length)
  }
  await until(inRows, rows)
  const before = await places()
  for (let hand = 0; hand < 12; hand++) await desk.click('article:not([hidden]) [data-hands="1"]')
  await desk.keyboard.press('a')
  await wall.waitForSelector('.present .right-mark')
  expect(await places()).toEqual(before)
  const signs = await wall.$$eval('.present :is(.right-mark, .hands-count):not(.reason *)', all =>
    all.map(sign => {
      const { left, right, top, bottom } = sign.getBoundingClientRect()
      return { left, right, top, bottom }
    })
  )
  await room.leave()
  const touching = signs.filter(sign =>
    before.some(
      words =>
        sign.left < words.right && sign.right > words.left && sign.top < words.bottom - 8 && sign.bottom > words.top + 8
    )
  )
  expect([signs.length > 1, touching]).toEqual([true, []])
})
