import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

const long = 'A well that nobody watches is dry by the end of the year. '
const text = `---
title: Wells
language: en
duration: 20
---

# Wells

:::notes
**Say:** Welcome.

**Say:** Who has a well?
:::

---

## A well

:::notes
**Say:** ${long.repeat(20)}
:::

---

## Some wells

:::notes
**Say:** ${long.repeat(7)}
:::

---

## Cues

:::notes
**Ask**, while they work: Who has a well?

**Watch for:** “this well is mine”.

**Listen for:** \`npm start\`, typed by hand.
:::
`

let room: SlidesFixture
let desk: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'wells', deck: { file: 'deck.md', text } }).deck)
  desk = await room.open('presenter.html')
  await desk.setViewport({ width: 1366, height: 768 })
})
afterAll(() => room?.leave())

/** How large what is to be said is, and whether it fits. */
const words = () =>
  desk.$eval('article:not([hidden]) .cue-words', one => {
    const pane = one.closest('.notes')
    const size = Number.parseFloat(getComputedStyle(one).fontSize)
    return [Math.round(size), (pane?.scrollHeight ?? 0) <= (pane?.clientHeight ?? 0)]
  })

test('Beside smaller words the title has its size, and they begin where larger ones do', async () => {
  const places = async (key: '1' | '2', size: number) => {
    for (const press of [key, 'Enter'] as const) await desk.keyboard.press(press)
    await until(words, [size, true])
    return desk.$$eval('article:not([hidden]) > :is(h2, .minutes, .cue:has(p))', all =>
      all.slice(0, 3).map(one => {
        const place = (one.querySelector('.cue-words') ?? one).getBoundingClientRect()
        return (one.matches('.cue') ? place.left : Number.parseFloat(getComputedStyle(one).fontSize)).toFixed(1)
      })
    )
  }
  expect(await places('2', 22)).toEqual(await places('1', 28))
})

test('What is said has one size, and a smaller one where that shows more cues at once', async () => {
  await until(words, [28, true])
  await desk.keyboard.press('ArrowRight')
  // A tenth less shows what is to be asked, too, and here all that follows.
  await until(words, [22, true])
  await desk.keyboard.press('Home')
  await until(words, [28, true])
  await desk.click('#_larger')
  await until(words, [30, true])
  await desk.click('#_smaller')
})

test('Notes that fill half of their pane are as large as short ones', async () => {
  for (const key of ['3', 'Enter'] as const) await desk.keyboard.press(key)
  await until(words, [28, true])
})

test('Each speech bubble has its name, and what goes on is neither drawn nor named again', async () => {
  await desk.keyboard.press('Home')
  const names = await desk.$$eval('article:not([hidden]) .cue-name strong', all =>
    all.map(name => [
      name.textContent,
      name.getBoundingClientRect().width > 20,
      name.parentElement?.querySelector('svg')?.checkVisibility()
    ])
  )
  expect(names).toEqual([
    ['Say', true, true],
    ['Say', false, false]
  ])
})

test('The times and the buttons of the bar stand on one line, while the clock stands and while it runs', async () => {
  /** Where text in an element ends at the foot of its small letters. */
  const feet = () =>
    desk.$$eval('.bar :is(h1, button, output)', all =>
      all
        .filter(one => one.checkVisibility())
        .map(one => {
          const mark = document.createElement('span')
          mark.style.cssText = 'display: inline-block; width: 0; height: 0'
          one.prepend(mark)
          const { bottom } = mark.getBoundingClientRect()
          mark.remove()
          return one.matches('.timer-button') ? one.getBoundingClientRect().bottom : bottom
        })
    )
  for (const press of ['', '#_run']) {
    if (press) await desk.click(press)
    const buttons = await desk.$$eval('.bar button', all => all.map(one => one.getBoundingClientRect().bottom))
    expect(Math.max(...buttons) - Math.min(...buttons)).toBeLessThan(2)
    const texts = (await feet()).filter(foot => !buttons.includes(foot))
    expect(Math.max(...texts) - Math.min(...texts)).toBeLessThan(1.5)
  }
})

test('The time that has passed and the pace are first in the bar and largest, and buttons that are seldom needed have no edge', async () => {
  const places = await desk.$$eval('.bar :is(#_elapsed, #_pace, #_slide-time, #_clock, h1, .buttons)', all =>
    all.map(one => ({
      left: one.getBoundingClientRect().left,
      size: Number.parseFloat(getComputedStyle(one).fontSize)
    }))
  )
  const lefts = places.map(({ left }) => left)
  expect(lefts).toEqual(lefts.toSorted((one, other) => one - other))
  const [elapsed = 0, pace, ...others] = places.map(({ size }) => size)
  expect(pace).toBe(elapsed)
  expect(Math.max(...others)).toBeLessThan(elapsed)
  const edges = await desk.$$eval('.bar .buttons button', all => all.map(one => getComputedStyle(one).borderTopColor))
  expect(new Set(edges)).toEqual(new Set(['rgba(0, 0, 0, 0)']))
})

test('What follows the name of a cue begins with a capital letter, but for code', async () => {
  for (const key of ['4', 'Enter'] as const) await desk.keyboard.press(key)
  // A selection has the letters that are seen.
  const seen = () =>
    desk.$$eval('article:not([hidden]) .cue-words > p', all =>
      all.map(one => {
        getSelection()?.selectAllChildren(one)
        return String(getSelection())
      })
    )
  await until(seen, ['While they work: Who has a well?', '“This well is mine”.', 'npm start, typed by hand.'])
  await desk.evaluate(() => getSelection()?.removeAllRanges())
})

test('Where the foot of the notes cuts a passage its last line fades, elsewhere and at their end none does', async () => {
  const looks = new Set<string>()
  const look = () =>
    desk.$eval('#_notes', notes => {
      const { height, boxShadow } = getComputedStyle(notes, '::after')
      const end = notes.getBoundingClientRect().bottom - Number.parseFloat(height)
      const isCut = [...notes.querySelectorAll('article:not([hidden]) .cue-words > p')].some(passage => {
        const range = document.createRange()
        range.selectNodeContents(passage)
        const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom)
        return Math.min(...bottoms) <= end + 1 && Math.max(...bottoms) > end + 1
      })
      return `${isCut ? 'cut' : 'whole'}, ${boxShadow === 'none' ? 'no fade' : 'fade'}`
    })
  const presses = 4
  for (let press = 0; press < presses; press++) await desk.click('#_larger')
  for (const slide of ['4', '3'] as const) {
    for (const key of [slide, 'Enter'] as const) await desk.keyboard.press(key)
    for (let height = 400; height < 760; height += 20) {
      await desk.setViewport({ width: 1366, height })
      await desk.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      looks.add(await look())
    }
  }
  expect([...looks].sort()).toEqual(['cut, fade', 'whole, no fade'])
  await desk.setViewport({ width: 1366, height: 480 })
  await until(look, 'cut, fade')
  await desk.$eval('#_notes', notes => notes.scrollTo(0, notes.scrollHeight))
  await until(look, 'whole, no fade')
  for (let press = 0; press < presses; press++) await desk.click('#_smaller')
  await desk.setViewport({ width: 1366, height: 768 })
})
