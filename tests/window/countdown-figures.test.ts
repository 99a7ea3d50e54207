import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { long } from '../sampled.js'
import { goToBlock, openPresenter, openSlidesFixture, until } from './slides-fixture.js'

test.each([
  ['a short one', '30', 2, 160],
  ['many steps, whose panel is narrower', '30', 5, 130],
  ['many steps and more than an hour', '90', 5, 72]
])('figures stand large in the dial of an activity with %s', long, async (_which, minutes, steps, least) => {
  const list = Array.from(
    { length: steps },
    (_, step) => `${step + 1}. Draw the wells of your own village, and the paths to them`
  )
  const activity = `:::activity{minutes=${minutes} method="in groups"}\n${list.join('\n')}\n:::`
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## A map\n\n${activity}\n\n---\n\n## After\n\nRest.\n`
  const room = await openSlidesFixture(parse({ id: 'map', deck: { file: 'deck.md', text } }).deck)
  const { desk, wall } = await openPresenter(room)
  await wall.setViewport({ width: 1280, height: 720 })
  await goToBlock(room, desk, wall, 'activity')
  await desk.keyboard.press('t')
  await wall.waitForSelector('.present .countdown')
  // Its minutes and its seconds, each on a line, within the circle that the dial leaves free.
  const figures = await wall.$eval('.present .countdown', clock => {
    const dial = clock.querySelector('.dial .hour')?.getBoundingClientRect() ?? new DOMRect()
    const [x, y] = [dial.left + dial.width / 2, dial.top + dial.height / 2]
    const texts = [...clock.childNodes].filter(node => node.textContent)
    return texts.map(text => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const { length, 0: { left, right, top, bottom } = new DOMRect() } = range.getClientRects()
      // What of the height of its letters digits fill.
      const [high, low] = [top + 0.26 * (bottom - top), top + 0.79 * (bottom - top)]
      const corners = [left, right].flatMap(at => [high, low].map(end => Math.hypot(at - x, end - y)))
      return { lines: length, isInside: Math.max(...corners) <= dial.width / 2 - 8 }
    })
  })
  expect(figures).toEqual(Array(2).fill({ lines: 1, isInside: true }))
  const large = await wall.$eval('.present .countdown > b', figure =>
    Number.parseInt(getComputedStyle(figure).fontSize, 10)
  )
  expect(large).toBeGreaterThanOrEqual(least)
  await room.leave()
})

test('the dial runs down with the time, is full for more than an hour, and empty at its end', long, async () => {
  const activities = [30, 90].map(
    minutes => `## A map of ${minutes}\n\n:::activity{minutes=${minutes}}\n1. Draw\n:::\n\n---\n\n`
  )
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n${activities.join('')}## After\n\nRest.\n`
  const room = await openSlidesFixture(parse({ id: 'map', deck: { file: 'deck.md', text } }).deck)
  const { desk, wall } = await openPresenter(room)
  /** How much of its hour the dial shows, in both windows. */
  const shares = () =>
    Promise.all(
      [wall.$('.present .countdown'), desk.$('#_current .countdown')].map(async clock =>
        (await clock)?.$eval('.dial', dial => {
          const [least, hour] = ['.least', '.hour'].map(part =>
            dial.querySelector<SVGPathElement>(part)?.getTotalLength()
          )
          return Math.round((100 * (least ?? 0)) / (hour ?? 1))
        })
      )
    )
  const pass = async (minutes: number) => {
    for (const page of [desk, wall])
      await page.evaluate(minutes => {
        const now = Date.now
        Date.now = () => now() + minutes * 60_000
      }, minutes)
  }
  await goToBlock(room, desk, wall, 'activity')
  await desk.keyboard.press('t')
  await until(shares, [50, 50])
  await pass(15)
  await until(shares, [25, 25])
  await pass(15)
  await until(shares, [0, 0])
  await desk.click('#_countdown-end')
  await desk.keyboard.press('PageDown')
  await desk.keyboard.press('t')
  await until(shares, [100, 100])
  await pass(45)
  await until(shares, [50, 50])
  await room.leave()
})
