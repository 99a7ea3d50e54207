import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckOf, openSlidesFixture, type SlidesFixture, showSlide } from './slides-fixture.js'

// Words of a stage of 4 : 3 are larger. Where that costs an item a third line, it is not worth it.

const slides = `## Say it back

:::activity{minutes="5" method="backbrief in pairs, then a round" required}
1. In pairs, say back the two outcomes that you need most in your post.
2. Agree on one thing that you will do in your first week.
3. In the round: five volunteers say their one thing, in one sentence.
:::

---

## Short

:::activity{minutes="5" method="in pairs" required}
1. Compare what you have.
2. Agree on one.
:::
`
let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(deckOf('Wells', slides))
  page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
})
afterAll(() => room.leave())

/** How many lines each step takes, and the size of its words in px of the slide. */
const stepsOf = () =>
  page.$$eval('.present .task > ol > li', all =>
    all.map(one => {
      const range = document.createRange()
      range.selectNodeContents(one)
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      return { lines: tops.size, size: Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1) }
    })
  )

test('Steps of a line each keep their own size on a slide of 4 : 3', async () => {
  await showSlide(page, room, 'short')
  const sizes = await page.$eval('.present .task > ol', list =>
    [list, list.parentElement ?? list].map(one => getComputedStyle(one).fontSize)
  )
  const [first] = await stepsOf()
  expect([first?.lines, sizes[0]]).toEqual([1, sizes[1]])
})

test('Steps of a slide of 4 : 3 are set a little smaller where that saves them a third line, and still larger than on a wide one', async () => {
  await showSlide(page, room, 'say-it-back')
  const steps = await stepsOf()
  expect(Math.max(...steps.map(({ lines }) => lines))).toBe(2)
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  const [wide] = await stepsOf()
  expect(steps[0]?.size).toBeGreaterThan((wide?.size ?? Number.POSITIVE_INFINITY) * 1.04)
  // Nothing of it stays behind.
  expect(await page.$eval('.present .task > ol', list => (list as HTMLElement).style.fontSize)).toBe('')
})
