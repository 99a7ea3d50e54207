import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  work.put(file, filled(work.read(file)))
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.goto(preview.author)
  await page.waitForSelector('iframe.shown')
  await page.waitForSelector('#thumbnail-list button')
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

/** What is free around the slide: to the pictures, to the edge of the window, to the bar and to the foot. */
const free = () =>
  page.evaluate(() => {
    const box = (place: string) => document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect()
    const [slide, foot] = [box('iframe.shown'), box('.foot')]
    const pictures = box('#thumbnail-pictures')
    return [
      slide.left - pictures.right,
      innerWidth - slide.right,
      slide.top - box('.bar').bottom,
      foot.top - slide.bottom
    ]
  })

it.each([
  [1366, 768],
  [1280, 720],
  [1920, 1080]
])(
  'stands the slide in the middle of what is free between bar, pictures and foot at %i × %i',
  async (width, height) => {
    await page.setViewport({ width, height })
    if (!(await page.$('#desk.without-messages'))) await page.click('#fold-messages')
    // Pictures are as wide as a slide until they are drawn.
    const look = async () => {
      const [left = 0, right = 0, top = 0, bottom = 0] = await free()
      return [Math.abs(left - right) <= 2, Math.abs(top - bottom) <= 2, Math.max(left, top) < 30]
    }
    await until(look, [true, true, true])
  }
)

it('calls the theme of the deck by its name, and lists it once', async () => {
  const names = await page.$$eval('#theme option', all => all.filter(one => !one.hidden).map(one => one.textContent))
  expect(names[0]).toBe('field')
  expect(names.filter(name => name === 'field')).toHaveLength(1)
  expect(names).toContain('earth')
})

it('makes the list of messages no higher than what it says', async () => {
  await page.setViewport({ width: 1366, height: 768 })
  if (await page.$('#desk.without-messages')) await page.click('#fold-messages')
  const [panel, desk] = await page.$$eval('#panel, #desk', all => all.map(one => one.getBoundingClientRect().height))
  const free = await page.$eval(
    '#panel',
    one => one.getBoundingClientRect().bottom - (one.lastElementChild?.getBoundingClientRect().bottom ?? 0)
  )
  expect(Math.min(panel ?? 0, desk ?? 0)).toBeLessThan(400)
  expect(free).toBeLessThan(20)
})

it.each([1366, 1024, 960])('says which theme is seen, beside its name, at %i', async width => {
  await page.setViewport({ width, height: 768 })
  const seen = await page.$eval('#theme', list => {
    const { width, height } = list.getBoundingClientRect()
    return [getComputedStyle(list).opacity, width > 60 && height >= 24]
  })
  expect(seen).toEqual(['1', true])
})

it.each([1366, 1100, 1024, 960, 860, 390])(
  'has no name smaller than 14 px, and no two tools over each other at %i',
  async width => {
    await page.setViewport({ width, height: 768 })
    const sizes = await page.$$eval('.bar *, .foot *', all =>
      all
        .filter(one => one.checkVisibility() && [...one.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE))
        .map(one => Number.parseFloat(getComputedStyle(one).fontSize))
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
    // In a narrow window the line of the messages lies below the tools, and keeps its words beside them.
    const boxes = await page.$$eval('.bar .tab, #audience, #fold-messages > *, .foot .tool', all =>
      all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().toJSON())
    )
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
        ).toBe(false)
  }
)

it('shows paper on the ground of the page, how in the foot, and no test of a projector', async () => {
  await page.setViewport({ width: 1366, height: 768 })
  await page.click('[data-page="handout"]')
  await page.waitForSelector('iframe.shown[title="handout"]')
  const grounds = await page.$eval('iframe.shown', frame => {
    const inside = frame instanceof HTMLIFrameElement && frame.contentDocument?.body
    return [document.body, ...(inside ? [inside] : [])].map(body => getComputedStyle(body).backgroundColor)
  })
  expect(grounds[1]).toBe(grounds[0])
  const [bar, foot, theme] = await page.$$eval('#paper-bar, .foot, #themes', all =>
    all.map(one => one.getBoundingClientRect().toJSON())
  )
  expect([bar.top, bar.bottom]).toEqual([foot.top, foot.bottom])
  expect(bar.right).toBeLessThan(theme.left)
  expect(await page.$eval('[data-look="pale"]', one => one.checkVisibility())).toBe(false)
  await page.click('[data-page="slides"]')
  await page.waitForSelector('iframe.shown[title="slides"]')
  expect(await page.$eval('[data-look="pale"]', one => one.checkVisibility())).toBe(true)
})

it('leaves each tab where it is when another is chosen', async () => {
  await page.setViewport({ width: 1366, height: 768 })
  const places = () => page.$$eval('.bar .tab, #languages', all => all.map(one => one.getBoundingClientRect().left))
  const before = await places()
  await page.click('[data-page="handout"]')
  await page.waitForSelector('iframe.shown[title="handout"]')
  expect(await places()).toEqual(before)
  await page.click('[data-page="slides"]')
  await page.waitForSelector('iframe.shown[title="slides"]')
})
