import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

it.runIf(isLong)('lists everything that may be added, and puts what is chosen where the cursor is', long, async () => {
  const { page, press } = deck
  const before = deck.read()
  await page.focus('#writing >>> .cm-content')
  await press('End', 'Control')
  await press('k', 'Control')
  await page.waitForSelector('#palette[open] [role=option]')
  expect(await page.$$eval('#palette-list [role=option]', options => options.length)).toBe(26)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.keyboard.type('debr')
  await press('Enter')
  await until(
    () => page.$eval('#palette-status', status => status.textContent),
    'This goes inside: Activity. Add that first, or put the cursor in it.'
  )
  for (const _ of 'debr') await press('Backspace')
  await page.keyboard.type('call')
  await press('Enter')
  await until(async () => deck.read().endsWith(':::\n\n:::callout{kind=note}\nText\n:::\n'), true)
  // What has to be written first is selected.
  await page.keyboard.type('care')
  await until(async () => deck.read().endsWith(':::callout{kind=care}\nText\n:::\n'), true)
  await press('z', 'Control')
  await press('z', 'Control')
  await until(async () => deck.read() === before, true)
  await page.click('#add')
  await page.click('#palette-list [role=option]')
  await until(async () => deck.read().endsWith('## Title\n\n- Point\n\n:::notes\n**Say:** What you say\n:::\n'), true)
  expect(deck.complaints).toEqual([])
})
