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
