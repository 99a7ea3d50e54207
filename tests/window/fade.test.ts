import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

const text = `---
title: Wells
language: en
duration: 20
---

# Wells

---

# Part one

---

## A well

Water.
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'wells', deck: { file: 'deck.md', text } }).deck)
  page = await room.open('slides.html')
})
afterAll(() => room?.leave())

const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('The ground around a slide changes with it, and at once for those who want less motion', async () => {
  const times = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).transitionDuration,
      getComputedStyle(document.querySelector('.slide.present') ?? document.body).animationDuration
    ])
  expect(await times()).toEqual(['0.25s', '0.25s'])
  const before = await ground()
  await page.keyboard.press('End')
  await until(async () => (await ground()) !== before, true)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect((await times())[0]).toBe('0s')
})

test('The slide before is there until the new one covers it, and is gone at once for those who want less motion', async () => {
  const before = () =>
    page.$eval('.slides > .past:nth-child(1)', slide => [
      getComputedStyle(slide).opacity,
      getComputedStyle(slide).zIndex
    ])
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.keyboard.press('Home')
  await until(() => page.$eval('.slides > .slide', slide => getComputedStyle(slide).opacity), '1')
  const [opacity, below] = await page.evaluate(() => {
    const { Reveal } = window as unknown as { readonly Reveal: { slide(h: number): void } }
    const [first, second] = [...document.querySelectorAll('.slides > .slide')].map(slide => getComputedStyle(slide))
    Reveal.slide(1)
    return [first?.opacity, Number(first?.zIndex) < Number(second?.zIndex)]
  })
  expect([opacity, below]).toEqual(['1', true])
  await until(async () => (await before())[0], '0')
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect((await before())[0]).toBe('0')
})

test('Arrows stand in the margins, and the number of the slide stays where it is', async () => {
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1024, 768]
  ] as const) {
    await page.setViewport({ width, height })
    const count = () =>
      page.$eval('.present .slide-count', one => {
        const { left, right, top } = one.getBoundingClientRect()
        return { left, right, top, visibility: getComputedStyle(one).visibility }
      })
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('End')
    const rest = await count()
    await page.mouse.move(400, 400)
    await page.mouse.move(410, 405)
    await until(() => page.$eval('html', root => root.classList.contains('pointing')), true)
    expect(await count()).toEqual(rest)
    const margin = (80 * width) / 1280
    const arrows = await page.$$eval('.controls .enabled', all =>
      all.map(arrow => {
        const { left, right } = arrow.getBoundingClientRect()
        return [Math.min(left, innerWidth - right), Math.min(right, innerWidth - left)]
      })
    )
    for (const [outer = 0, inner = 0] of arrows) {
      expect(outer).toBeGreaterThanOrEqual(6)
      expect(inner).toBeLessThanOrEqual(margin + 1)
    }
  }
})
