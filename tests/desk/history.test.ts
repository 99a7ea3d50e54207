import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { git as gitIn } from '../git.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

const git = (...args: readonly string[]) => gitIn(deck.folder, ...args)

it.runIf(isLong)('takes back what was typed before the page was loaded again', long, async () => {
  const { page } = deck
  const before = deck.read()
  await page.focus('#writing >>> .cm-content')
  await deck.press('End', 'Control')
  await page.keyboard.sendCharacter('\nOne more line\n')
  await until(async () => deck.read() !== before, true)
  await deck.open('en')
  expect(deck.read()).not.toBe(before)
  await page.focus('#writing >>> .cm-content')
  await deck.press('z', 'Control')
  await until(async () => deck.read() === before, true)
})

it('shows what has changed since the lesson was opened, and since the last version in Git', async () => {
  const { page } = deck
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'A lesson')
  git('tag', 'v1')
  const before = deck.read()
  deck.put(before.replace('## Takeaways', '## What to take home'))
  await page.click('[data-page=plan]')
  await until(async () => {
    await page.click('#open-changes')
    await page.waitForSelector('#changes[open] option')
    const words = await page.$$eval('#changes-list h3', heads => heads.map(({ textContent }) => textContent))
    if (words.length === 0) await page.keyboard.press('Escape')
    return words.length
  }, 1)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  expect(await page.$$eval('#changes-since option', all => all.map(({ textContent }) => textContent))).toEqual([
    'The text when the desk opened it',
    'The last version in Git',
    'Release v1'
  ])
  expect(await page.$eval('#changes-since', chooser => (chooser as HTMLSelectElement).value)).toBe('commit')
  expect(await page.$$eval('#changes ins, #changes del', lines => lines.map(({ textContent }) => textContent))).toEqual(
    ['−Removed:## Takeaways', '+Added:## What to take home']
  )
  await page.focus('#changes h3 button')
  await page.keyboard.press('Enter')
  await until(() => page.$eval('#changes', dialog => dialog.hasAttribute('open')), false)
  expect(deck.complaints).toEqual([])
})
