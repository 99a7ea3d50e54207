import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

it('shows the facts of a lesson in a form, and writes those that are changed', async () => {
  const { page } = deck
  const before = deck.read()
  await page.click('[data-page=plan]')
  await page.focus('#open-facts')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#facts[open] input')
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  expect(await page.$eval('#fact-title', field => (field instanceof HTMLInputElement ? field.value : ''))).toBe('Water')
  await page.focus('#fact-duration')
  await deck.press('a', 'Control')
  await page.keyboard.type('long')
  await page.keyboard.press('Enter')
  await until(
    () => page.$eval('[id="fact-duration-fault"]', place => place.textContent),
    'Expected: a number of minutes, like 60'
  )
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fact-duration')
  await deck.press('a', 'Control')
  await page.keyboard.type('45')
  await page.select('#fact-profile', 'stm')
  await page.keyboard.press('Enter')
  await until(
    async () =>
      deck.read() === before.replace('duration: 30', 'duration: 45').replace('profile: plain', 'profile: stm'),
    true
  )
  await until(() => page.$eval('#time-words', place => place.textContent), '24–27 of 45 min · 18 min left')
  expect(deck.complaints).toEqual([])
})
