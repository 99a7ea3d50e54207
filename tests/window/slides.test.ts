import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

let room: SlidesFixture
beforeAll(async () => {
  room = await openSlidesFixture(await exampleDeck())
})
afterAll(() => room.leave())

const shown = (page: Page) => page.$eval('.slides > .present', slide => slide.id)
const violations = (page: Page) =>
  page.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
  )

test('Arrow keys walk all slides, offline, without an error', async () => {
  const page = await room.open('slides.html#/water-points')
  const walked = [await shown(page)]
  for (let key = 0; key < 40; key++) {
    await page.keyboard.press('ArrowRight')
    const now = await shown(page)
    if (now !== walked.at(-1)) walked.push(now)
  }
  expect(walked).toEqual(room.deck.slides.map(({ id }) => id))
  await page.keyboard.press('ArrowLeft')
  await until(() => shown(page), walked.at(-2) ?? '')
  expect(room.complaints).toEqual([])
  await page.close()
})

test('Items of steps appear one at a time', async () => {
  const page = await room.open('slides.html#/steps')
  const visible = () => page.$$eval('.present .fragment.visible', items => items.length)
  expect(await visible()).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await visible()).toBe(2)
  expect(await shown(page)).toBe('steps')
  await page.close()
})

test('The window title and a live announcement say which slide is shown', async () => {
  const page = await room.open('slides.html#/steps')
  await until(() => page.title(), 'One step at a time – Water points')
  expect(await page.$eval('[aria-live]', live => live.textContent)).toContain('One step at a time')
  await page.close()
})

test('Nothing on the page is an application, and the controls have names in the deck’s language', async () => {
  const page = await room.open('slides.html')
  await page.waitForSelector('.mouse-bar')
  expect(await page.$$('[role=application]')).toHaveLength(0)
  expect(await page.$eval('.mouse-bar span + button', button => button.ariaLabel)).toBe('Next slide')
  await page.close()
})

test.runIf(isLong)('No slide and no view fails an accessibility check of axe', long, async () => {
  const page = await room.open('slides.html#/water-points')
  for (const { id } of room.deck.slides) {
    await until(() => shown(page), id)
    // Half faded in, words are fainter than they will be.
    await until(() => page.evaluate(() => document.getAnimations().length), 0)
    expect(await violations(page), id).toEqual([])
    while ((await shown(page)) === id && id !== room.deck.slides.at(-1)?.id) await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('r')
  await page.waitForSelector('.deck:not(.reveal)')
  expect(await violations(page)).toEqual([])
  await page.close()
})

test('The reading view fits a narrow screen and grows with the text size', async () => {
  const page = await room.open('slides.html?reading')
  const size = () => page.$eval('#side-by-side li', item => Number.parseFloat(getComputedStyle(item).fontSize))
  await page.setViewport({ width: 320, height: 640 })
  // Diagrams follow the width of the window a frame later.
  await until(() => page.evaluate(() => document.documentElement.scrollWidth <= 320), true)
  const before = await size()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await size()).toBeGreaterThanOrEqual(before * 1.9)
  await page.close()
})

test('Without JavaScript every slide is there to read', async () => {
  const page = await room.browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(`file://${join(room.folder, 'slides.html')}`)
  const boxes = await Promise.all((await page.$$('.slide')).map(slide => slide.boundingBox()))
  expect(boxes).toHaveLength(room.deck.slides.length)
  for (const box of boxes) expect(box?.height).toBeGreaterThan(50)
  await page.close()
})

test.each(sampled([true, false], 1))(
  'Printing gives a page for each slide, with JavaScript %s',
  long,
  async javascript => {
    const page = await room.browser.newPage()
    await page.setJavaScriptEnabled(javascript)
    await page.goto(`file://${join(room.folder, 'slides.html')}`)
    const pdf = await page.pdf({ width: '13.3333in', height: '7.5in', printBackground: true })
    await page.emulateMediaType('print')
    const sizes = await page.$$eval('.slides > .slide', slides =>
      slides.map(slide => {
        const { width, height } = slide.getBoundingClientRect()
        return [width, height, getComputedStyle(slide).visibility].join(' ')
      })
    )
    expect(new Set(sizes)).toEqual(new Set(['1280 720 visible']))
    const pages = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)
    expect(pages).toHaveLength(room.deck.slides.length)
    await page.close()
  }
)

test('Focus is seen on every control', async () => {
  const page = await room.open('slides.html#/aim-scope')
  await page.waitForSelector('.mouse-bar')
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement && activeElement !== document.body ? getComputedStyle(activeElement).outlineWidth : undefined
    })
  const outlines: string[] = []
  for (let tab = 0; tab < 6; tab++) {
    await page.keyboard.press('Tab')
    const outline = await focused()
    if (outline !== undefined) outlines.push(outline)
  }
  expect(outlines.length).toBeGreaterThanOrEqual(3)
  for (const outline of outlines) expect(outline).toBe('3px')
  await page.close()
})

test.runIf(isLong)('Nobody who asked for less motion sees a transition', long, async () => {
  const page = await room.open('slides.html')
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const moving = await page.$$eval(
    '.reveal *',
    all =>
      all.filter(one =>
        getComputedStyle(one)
          .transitionDuration.split(', ')
          .some(time => Number.parseFloat(time) > 0)
      ).length
  )
  expect(moving).toBe(0)
  await page.close()
})

test('Nothing facilitator-only is in the audience’s file', async () => {
  const html = await readFile(join(room.folder, 'slides.html'), 'utf8')
  expect(html).not.toMatch(/SECRET-/)
  expect(html).not.toMatch(/is-correct|class="[^"]*\bcorrect\b/)
})
