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

test('Slides appear gently, on a dark that stays the same around each, and at once for those who want less motion', async () => {
  const seen = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.slide.present') ?? document.body).animationDuration
    ])
  const shown = () => page.$eval('.slide.present', slide => slide.id)
  const first = await shown()
  expect(await seen()).toEqual(['rgb(0, 0, 0)', '0.22s'])
  await page.keyboard.press('End')
  await until(async () => (await shown()) !== first, true)
  expect(await seen()).toEqual(['rgb(0, 0, 0)', '0.22s'])
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect((await seen())[1]).toBe('0s')
})

/** What slides show at moments of a change of slide. The time of what moves is set by hand: however busy the computer is, these are the moments that are looked at. */
const moments = (to: number, times: readonly number[]) =>
  page.evaluate(
    (to, times) => {
      const { Reveal } = window as unknown as { readonly Reveal: { slide(h: number): void } }
      const slides = [...document.querySelectorAll('.slides > .slide')]
      Reveal.slide(to)
      const moves = slides.flatMap(slide => slide.getAnimations())
      const seen = times.map(time => {
        for (const move of moves) {
          move.pause()
          move.currentTime = time
        }
        return slides.map(slide => {
          const { opacity, animationName, clipPath } = getComputedStyle(slide)
          return { opacity: Number(opacity), name: animationName, clip: clipPath }
        })
      })
      for (const move of moves) move.play()
      return seen
    },
    to,
    [...times]
  )

const rest = async () => {
  await until(() => moving('.slides > .slide'), 0)
}

// It was the other way round once: the old slide went first, so that no words crossed. Then each change passed through an almost
// empty frame, a blink of the ground. A dissolve is what people know from other programs, and what two slides share stands still in it.
test('The slide before stands whole below the new one until it is covered, and is gone at once for those who want less motion', async () => {
  const before = () => page.$eval('.slides > .past:nth-child(1)', slide => getComputedStyle(slide).opacity)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await rest()
  // Back, where the new slide stands before the old one in the page, and on.
  for (const [from, to] of [
    [1, 0],
    [0, 2]
  ] as const) {
    const seen = await moments(to, [0, 60, 120, 219, 230, 440, 500])
    expect(seen.map(slides => slides[from]?.opacity)).toEqual([1, 1, 1, 1, 1, 1, 0])
    const [first = 1, second = 1, third = 1, ...others] = seen.map(slides => slides[to]?.opacity ?? -1)
    expect(first).toBe(0)
    expect(second).toBeGreaterThan(0.2)
    expect(third).toBeGreaterThan(second)
    expect(others.slice(1)).toEqual([1, 1, 1])
    await rest()
  }
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect(await before()).toBe('0')
})

test('The opener of a part comes with a slanted edge from where reading ends, only for those who go on', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  const edge = (clip = '') => [...clip.matchAll(/(-?[\d.]+)(?:%|px) /g)].map(([, x]) => Math.round(Number(x)))
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate(direction => document.documentElement.setAttribute('dir', direction), direction)
    await page.keyboard.press('Home')
    await rest()
    const [start, middle, end] = await moments(1, [0, 120, 430])
    expect(start?.[1]).toMatchObject({ name: 'open', opacity: 1 })
    expect(start?.[0]?.opacity).toBe(1)
    const [top = 0, , , bottom = 0] = edge(middle?.[1]?.clip)
    expect(Math.sign(top - bottom)).toBe(direction === 'ltr' ? 1 : -1)
    expect(end?.[1]?.clip).toBe('none')
    await rest()
    await moments(2, [500])
    await rest()
    const [back] = await moments(1, [0])
    expect(back?.[1]).toMatchObject({ name: 'appear', clip: 'none' })
    await rest()
  }
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'))
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
