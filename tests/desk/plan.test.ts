import { afterAll, beforeAll, expect, it } from 'vitest'
import { lessonPlan } from '../../src/build/desk/lesson-plan.js'
import { parse } from '../../src/parse/parse.js'
import { bringAxe, judge } from '../access/axe.js'
import { finishedStarter } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

it('holds the minutes of slides and parts, and where each outcome is taught and tested', () => {
  const plan = lessonPlan(parse({ id: 'water', deck: { file: 'deck.md', text: finishedStarter } }).deck)
  expect(plan).toMatchObject({
    planned: 30,
    total: { min: 23, max: 25 },
    parts: [
      { number: 1, text: 'Why it matters', minutes: 3 },
      { number: 2, text: 'How to do it', minutes: 16 }
    ]
  })
  expect(plan.slides[3]).toEqual({
    id: 'one-situation-says-more-than-ten-rules',
    title: 'One situation says more than ten rules',
    minutes: 2,
    isEstimated: false,
    isExercise: false,
    part: 1
  })
  expect(
    plan.outcomes.map(({ slides, activities, questions, takeaways }) => [slides, activities, questions, takeaways])
  ).toEqual([
    [[4], [], [5, 9], [1]],
    [[6], [], [7, 9], [2]],
    [[6], [8], [], [2]]
  ])
})

it('is shown while the lesson is written', async () => {
  const { page } = deck
  const words = () => page.$eval('#time-words', place => place.textContent)
  await until(words, '24–27 of 30 min · 3 min left')
  expect(await page.$$eval('#time-bar > span', pieces => pieces.length)).toBe(11)
  await page.click('[data-page=plan]')
  const gaps = () => page.$$eval('#plan-outcomes tbody tr', rows => rows.map(row => row.textContent))
  await until(async () => (await gaps()).length, 3)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  deck.put(deck.read().replace('minutes=2 outcomes="1" scope=1', 'minutes=9 scope=1'))
  await until(words, '31–34 of 30 min · 4 min too long')
  await until(async () => (await gaps())[0]?.includes('Gap'), true)
  await page.locator('#plan-outcomes tbody button').click()
  await page.waitForSelector('#thumbnail-list li:nth-child(5) [aria-current]')
  await page.waitForSelector('#time-bar > span:nth-child(5).current')
  // What is shown once the rules were held against the deck has the same minutes: the slide stays marked.
  const isTooLong = () =>
    page.$$eval('#messages li', items => items.some(({ dataset }) => dataset.rule === 'lesson-fits-duration'))
  await until(isTooLong, true)
  deck.put(deck.read().replace('duration: 30', 'duration: 40'))
  await until(isTooLong, false)
  expect(await page.$$eval('#time-bar > .current', pieces => pieces.length)).toBe(1)
  expect(deck.complaints).toEqual([])
})
