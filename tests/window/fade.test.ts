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

/** How much of what a selector finds is on its way. */
const moving = (selector: string) =>
  page.$$eval(selector, all => all.flatMap(one => one.getAnimations({ subtree: true })).length)

const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('The ground around a slide changes with it, and at once for those who want less motion', async () => {
  const times = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).transitionDuration,
      getComputedStyle(document.querySelector('.slide.present') ?? document.body).animationDuration
    ])
  expect(await times()).toEqual(['0.25s', '0.15s'])
  const before = await ground()
  await page.keyboard.press('End')
  await until(async () => (await ground()) !== before, true)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect((await times())[0]).toBe('0s')
})

test('The slide before is gone when the new one comes, so that no words cross, and gone at once for those who want less motion', async () => {
  const before = () =>
    page.$eval('.slides > .past:nth-child(1)', slide => [
      getComputedStyle(slide).opacity,
      getComputedStyle(slide).zIndex
    ])
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.keyboard.press('Home')
  await until(() => page.$eval('.slides > .slide', slide => getComputedStyle(slide).opacity), '1')
  await until(() => moving('.slides > .slide'), 0)
  // The time of what moves is set by hand: however busy the computer is, these are the moments that are looked at.
  const moments = await page.evaluate(() => {
    const { Reveal } = window as unknown as { readonly Reveal: { slide(h: number): void } }
    const slides = [...document.querySelectorAll('.slides > .slide')].slice(0, 2)
    Reveal.slide(1)
    const moves = slides.flatMap(slide => slide.getAnimations())
    return [0, 50, 100, 175, 249].map(time => {
      for (const move of moves) {
        move.pause()
        move.currentTime = time
      }
      return slides.map(slide => Math.sign(Number(getComputedStyle(slide).opacity))).join(' ')
    })
  })
  expect(moments).toEqual(['1 0', '1 0', '0 0', '0 1', '0 1'])
  await page.evaluate(() => {
    for (const move of document.getAnimations()) move.play()
  })
  await until(async () => (await before())[0], '0')
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect((await before())[0]).toBe('0')
})

test('While the mouse moves, the number of the slide stays where it is', async () => {
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
    await until(() => moving('.mouse-bar'), 0)
    expect(await count()).toEqual(rest)
  }
})
