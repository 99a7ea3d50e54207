import type { Page } from 'puppeteer'
import { afterEach, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

let room: SlidesFixture
afterEach(() => room.leave())

const sizes = [
  ['a tablet', 768, 1024],
  ['a large tablet', 820, 1180],
  ['a phone', 390, 844],
  ['a small phone', 320, 640]
] as const

async function deskOn(width: number, height: number, language = 'en'): Promise<Page> {
  room = await openSlidesFixture(await exampleDeck('every-block.md', language))
  const page = await room.open('presenter.html')
  await page.setViewport({ width, height, isMobile: true, hasTouch: true })
  await page.reload()
  await page.waitForSelector('#_current .slide')
  return page
}

const position = (page: Page) =>
  page.$eval('#_position', output => Number(/\d+|[٠-٩]+/.exec(output.textContent ?? '')?.[0]))

/** Draws one finger over the page, in steps, as a hand does. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const touch = await page.touchscreen.touchStart(...from)
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch.move(from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part)
  await touch.end()
}

test.each(sampled(sizes, 1))(
  'On %s held upright, next and previous are in reach wherever the page is scrolled to',
  long,
  async (_, width, height) => {
    const page = await deskOn(width, height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const to of [0, 400, 100_000]) {
      await page.evaluate(y => scrollTo(0, y), to)
      for (const button of ['#_previous', '#_forward']) {
        const box = await page.$eval(button, element => element.getBoundingClientRect().toJSON())
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
        expect(box.top).toBeGreaterThan(height / 2)
        expect(box.bottom).toBeLessThanOrEqual(height)
      }
    }
    // Nothing at the end of the page stays under them.
    const [help, bar] = await page.evaluate(() => [
      document.querySelector('.plan')?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('.steps-buttons')?.getBoundingClientRect().top ?? 0
    ])
    expect(help).toBeLessThanOrEqual(bar ?? 0)
    await page.tap('#_forward')
    await until(() => position(page), 2)
    await page.tap('#_previous')
    await until(() => position(page), 1)
  }
)

test.each(sampled(['ar', 'en'], 1))(
  'In %s a swipe turns to the next slide and back; a finger that scrolls or goes a short way does not',
  long,
  async language => {
    const page = await deskOn(768, 1024, language)
    const [left, right] = [
      [200, 700],
      [600, 720]
    ] as const
    const [onward, backward] = language === 'ar' ? ([left, right] as const) : ([right, left] as const)
    await swipe(page, onward, backward)
    await until(() => position(page), 2)
    await swipe(page, onward, backward)
    await until(() => position(page), 3)
    await swipe(page, backward, onward)
    await until(() => position(page), 2)
    for (const [from, to] of [
      [
        [400, 800],
        [380, 300]
      ],
      [
        [400, 700],
        [370, 700]
      ],
      [
        [400, 300],
        [600, 800]
      ]
    ] as const)
      await swipe(page, from, to)
    expect(await position(page)).toBe(2)
  }
)

test.runIf(isLong)('The notes and the plan can be read to their ends', long, async () => {
  const page = await deskOn(768, 1024)
  const cut = await page.$$eval(
    '#_notes, .plan ol',
    all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length
  )
  expect(cut).toBe(0)
})
