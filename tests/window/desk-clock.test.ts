import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckOf, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

// The time on a slide, beside how the lesson is to its plan.

const slides = `::slide{minutes=3}

# Wells

---

::slide{minutes=2.5}

## A well

---

::slide{minutes=0}

## Nothing planned
`

let room: SlidesFixture
let desk: Page
beforeAll(async () => {
  room = await openSlidesFixture(deckOf('Wells', slides))
  desk = await room.open('presenter.html')
})
afterAll(() => room?.leave())

/** Lets so many minutes pass. */
const pass = (minutes: number) =>
  desk.evaluate(minutes => {
    const now = Date.now
    Date.now = () => now() + minutes * 60_000
  }, minutes)

/** Minutes on the slide and those planned, without the seconds that pass meanwhile; the pace; whether the time is amber. */
const look = () =>
  desk.evaluate(() => {
    const read = (selector: string) => document.querySelector<HTMLElement>(selector)
    return [
      read('#_slide-time')?.textContent?.replace(/:\d\d$/, ''),
      read('#_slide-planned')?.textContent,
      read('#_pace')?.textContent,
      read('#_slide-time')?.dataset.pace
    ]
  })

test('The time on a slide says of how much, and is amber only where the lesson is behind', async () => {
  for (const key of ['2', 'Enter'] as const) await desk.keyboard.press(key)
  await until(look, ['0', 'of 2:30', '2 min ahead', 'on-plan'])
  // Longer than planned, by somebody who was early.
  await pass(4)
  await until(look, ['4', 'of 2:30', 'On time', 'on-plan'])
  await pass(2)
  await until(look, ['6', 'of 2:30', '1 min behind', 'off-plan'])
  for (const key of ['3', 'Enter'] as const) await desk.keyboard.press(key)
  await until(look, ['0', '', '1 min behind', 'on-plan'])
})

test('Of how much is said in smaller letters than the time itself', async () => {
  for (const key of ['2', 'Enter'] as const) await desk.keyboard.press(key)
  const sizes = await desk.$$eval('#_slide-time, #_slide-planned', all =>
    all.map(one => Number.parseFloat(getComputedStyle(one).fontSize))
  )
  expect(sizes).toEqual([18, 14])
})
