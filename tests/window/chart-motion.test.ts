import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

const text = `---
title: Wells
language: en
duration: 20
---

## A well

Water.

---

## Wells

:::chart{kind=bar}
| Place | Count |
| --- | --- |
| Well | 12 |
| Road | 9 |
:::

---

## End

Thanks.
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'wells', deck: { file: 'deck.md', text } }).deck)
  page = await room.open('slides.html')
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
})
afterAll(() => room?.leave())

/** Goes to a slide, and says how many movements of a chart begin with that, how long the longest takes in ms, and where they end. */
const goTo = (slide: number) =>
  page.evaluate(async to => {
    const { Reveal } = window as unknown as { readonly Reveal: { slide(h: number): void } }
    Reveal.slide(to)
    const chart = document.querySelector('.chart svg') ?? document.body
    const moves = chart.getAnimations()
    const lasts = Math.max(0, ...moves.map(move => Number(move.effect?.getComputedTiming().endTime ?? 0)))
    for (const move of moves) move.finish()
    return { count: moves.length, lasts, end: getComputedStyle(chart).clipPath }
  }, slide)

test('Bars grow when their slide comes, not on the way back, and not for those who want less motion', async () => {
  await until(() => page.$eval('.slides > .slide', slide => slide.classList.contains('present')), true)
  const first = await goTo(1)
  expect(first.count).toBe(1)
  expect(first.lasts).toBeLessThanOrEqual(600)
  expect(first.end).toBe('inset(-20px)')
  await goTo(2)
  expect((await goTo(1)).count).toBe(0)
  await goTo(0)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect(await goTo(1)).toMatchObject({ count: 0, end: 'none' })
})

test('On paper all bars are there at once', async () => {
  await goTo(0)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.emulateMediaType('print')
  expect(await page.$eval('.chart svg', chart => getComputedStyle(chart).clipPath)).toBe('none')
  await page.emulateMediaType('screen')
})
