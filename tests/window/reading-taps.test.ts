import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { bringAxe, judge } from '../access/axe.js'
import { openSlidesFixture, type SlidesFixture } from './slides-fixture.js'

const question = (right: string) => `:::quiz
Which one?

- [x] The well
- [${right}] The river
- [ ] The rain
:::
`
const text = `---
language: en
---

# Water

Words.

:::sources
A book about wells, 2015, page 108.
:::

---

## Check: water

${question(' ')}
---

## Check: more water

${question('x')}`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'taps', deck: { file: 'deck.md', text } }).deck)
  page = await room.open('slides.html')
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`${page.url().split('#')[0]}?reading`)
  await page.waitForSelector('.read-bar')
})
afterAll(() => room.leave())

const isSourceSeen = () =>
  page.$$eval('.sources > :not(.box-label)', all => all.some(one => one.checkVisibility() && one.textContent !== ''))
const chosen = (slide: number) =>
  page.$$eval(`section:nth-of-type(${slide}) .option`, all =>
    all.map(option => option.querySelector('[role=button]')?.ariaPressed ?? '').join(' ')
  )

test('On a phone the sources of a slide are one line, which a tap or Enter folds out', async () => {
  expect(await isSourceSeen()).toBe(false)
  const foot = await page.$eval('.slide-foot', foot => foot.getBoundingClientRect().height)
  expect(foot).toBeLessThan(52)
  await page.click('.sources .box-label')
  expect(await isSourceSeen()).toBe(true)
  await page.focus('.sources .box-label')
  await page.keyboard.press('Enter')
  expect(await isSourceSeen()).toBe(false)
})

test('A tap marks one’s own choice, another one changes it, and a second one takes it back', async () => {
  await page.click('section:nth-of-type(2) .option:nth-child(2)')
  expect(await chosen(2)).toBe('false true false')
  await page.click('section:nth-of-type(2) .option:nth-child(3)')
  expect(await chosen(2)).toBe('false false true')
  await page.focus('section:nth-of-type(2) .option:nth-child(1) p')
  await page.keyboard.press(' ')
  expect(await chosen(2)).toBe('true false false')
  const [marked, other] = await page.$$eval('section:nth-of-type(2) .option', all =>
    all.map(option => getComputedStyle(option).backgroundColor)
  )
  expect(marked).not.toBe(other)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.keyboard.press(' ')
  expect(await chosen(2)).toBe('false false false')
  // Nothing tells what is right.
  expect(await page.$$eval('.right, .right-mark, .reason', all => all.length)).toBe(0)
})

test('Where several are right, several are chosen', async () => {
  await page.click('section:nth-of-type(3) .option:nth-child(1)')
  await page.click('section:nth-of-type(3) .option:nth-child(2)')
  expect(await chosen(3)).toBe('true true false')
})

test('Where there is room, sources are read as they stand', async () => {
  await page.setViewport({ width: 1024, height: 768 })
  await page.reload()
  await page.waitForSelector('.read-bar')
  expect(await isSourceSeen()).toBe(true)
  expect(await page.$$eval('.sources [role=button]', all => all.length)).toBe(0)
})
