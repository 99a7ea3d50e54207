import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

// What the facilitator reads while standing, on the screen of an old laptop.

const text = `---
title: Wells
language: en
duration: 20
---

# Wells

:::notes
**Say:** Welcome.

- Chairs in a circle

**Ask**, after a minute: Who has a well?

**Listen for:** a name.

**Watch for:** ${'somebody who is quiet, '.repeat(120)}

This was told in 2015.
:::

---

## A well

:::notes
Walk about, and say it in your own words.
:::

---

## Two wells

:::notes
${'**Say:** The well is near the road, and the road is watched from the hill by two men since Monday.\n\n'.repeat(6)}
**Ask:** Who goes there?

**Listen for:** a plan that keeps them safe.
:::
`

let room: SlidesFixture
let desk: Page
beforeAll(async () => {
  room = await openSlidesFixture(parse({ id: 'wells', deck: { file: 'deck.md', text } }).deck)
  desk = await room.open('presenter.html')
  await desk.setViewport({ width: 1366, height: 768 })
})
afterAll(() => room.leave())

test('What to say, ask, listen and watch for is large and has its name in a column; remarks are small', async () => {
  const cues = await desk.$$eval('article:not([hidden]) :is(.cue, .remark)', all =>
    all.map(one => [
      one.className,
      one.querySelector('.cue-name')?.textContent ?? '',
      (one.querySelector('.cue-words') ?? one).textContent?.trim().replace(/\s+/g, ' ').slice(0, 24)
    ])
  )
  expect(cues).toEqual([
    ['cue cueSay', 'Say', 'Welcome. Chairs in a cir'],
    ['cue cueAsk', 'Ask', 'After a minute: Who has '],
    ['cue cueListen', 'Listen for', 'A name.'],
    ['cue cueWatch', 'Watch for', 'Somebody who is quiet, s'],
    ['remark', '', 'This was told in 2015.']
  ])
  const size = (selector: string) =>
    desk.$eval(selector, one => Math.round(Number.parseFloat(getComputedStyle(one).fontSize)))
  expect(await size('.cue-words p')).toBe(28)
  expect(await size('.remark p')).toBe(17)
  expect(await desk.$$eval('article:first-of-type .cue-name svg', all => all.length)).toBe(4)
})

test('The column of names leaves the width to the words', async () => {
  const gutter = await desk.$eval('.cueSay', cue => {
    const words = cue.querySelector('.cue-words')?.getBoundingClientRect().left ?? 0
    return words - cue.getBoundingClientRect().left
  })
  expect(gutter).toBeGreaterThanOrEqual(76)
  expect(gutter).toBeLessThanOrEqual(84)
  // No name leaves it.
  expect(await desk.$$eval('.cue-name', all => all.filter(name => name.scrollWidth > name.clientWidth).length)).toBe(0)
})

test('The title, the buttons and the times of the bar stand on one line', async () => {
  const lines = await desk.evaluate(() =>
    [
      '.bar h1',
      '#_blank',
      '#_larger',
      '#_show-keys',
      '#_clock',
      '#_elapsed',
      '#_run-name',
      '#_slide-time',
      '#_pace',
      '.times .name'
    ].map(selector => {
      const mark = document.createElement('span')
      mark.style.cssText = 'display:inline-block;width:0;height:0'
      document.querySelector(selector)?.append(mark)
      const { bottom } = mark.getBoundingClientRect()
      mark.remove()
      return Math.round(bottom)
    })
  )
  expect(Math.max(...lines) - Math.min(...lines), String(lines)).toBeLessThanOrEqual(1)
  expect(await desk.$eval('.bar', bar => bar.getBoundingClientRect().height)).toBeLessThan(64)
})

test('A question mark opens the list of keys, and Escape closes it', async () => {
  const isOpen = () => desk.$eval('#_keys', dialog => dialog.hasAttribute('open'))
  await desk.keyboard.press('?')
  expect(await isOpen()).toBe(true)
  await desk.keyboard.press('Escape')
  await until(isOpen, false)
})

test('Notes without names are as large as they were', async () => {
  expect(await desk.$$eval('article:nth-of-type(2) :is(.cue, .remark)', all => all.length)).toBe(0)
})

test('At 1366 x 768 nothing of the desk is cut, and the foot of long notes says that there is more, until their end', async () => {
  const cut = await desk.evaluate(() =>
    ['#_current', '#_next', '.stage-foot', '#_show-keys', '.steps-buttons', '.bar', '#_notes'].filter(selector => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return !box || box.bottom > innerHeight || box.right > innerWidth || box.height === 0
    })
  )
  expect(cut).toEqual([])
  expect(await desk.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
  const hasMore = () => desk.$eval('#_notes', notes => notes.classList.contains('has-more'))
  await until(hasMore, true)
  await desk.$eval('#_notes', notes => notes.scrollTo(0, notes.scrollHeight))
  await until(hasMore, false)
  await desk.keyboard.press('PageDown')
  await until(hasMore, false)
})

test('Cues that are a little too long are set smaller until all are seen; of longer ones the foot says which are below', async () => {
  const seen = () =>
    desk.evaluate(() => {
      const pane = document.getElementById('_notes')
      const end = pane?.getBoundingClientRect().bottom ?? 0
      const cues = [...document.querySelectorAll('article:not([hidden]) .cue-words')]
      const sizes = cues.map(cue => Number.parseFloat(getComputedStyle(cue).fontSize))
      return {
        isCut: cues.some(cue => cue.getBoundingClientRect().bottom > end),
        least: Math.min(...sizes),
        foot: document.querySelector('.below')?.textContent
      }
    })
  await desk.keyboard.press('End')
  await until(async () => (await seen()).isCut, false)
  expect((await seen()).foot).toBe('')
  expect((await seen()).least).toBeGreaterThanOrEqual(19)
  expect((await seen()).least).toBeLessThan(22)
  // A size that somebody has chosen stays.
  for (let press = 0; press < 4; press++) await desk.click('#_larger')
  await desk.keyboard.press('Home')
  await desk.keyboard.press('End')
  await until(async () => (await seen()).foot, 'Say · Ask · Listen for')
  for (let press = 0; press < 4; press++) await desk.click('#_smaller')
  await desk.keyboard.press('Home')
  await until(async () => (await seen()).foot, 'Watch for')
  await desk.$eval('#_notes', notes => notes.scrollTo(0, notes.scrollHeight))
  await until(async () => (await seen()).foot, '')
})

test('Notes that are a little too long are smaller until all are seen; of longer ones the foot names the parts, and lies over no cue', async () => {
  const long = (times: number) =>
    parse({
      id: 'parts',
      deck: {
        file: 'deck.md',
        text: `---
title: Parts
language: en
duration: 20
---

# Parts

:::notes
**Ask:** Who goes there?

${'Some words to read beforehand, which are many.\n\n'.repeat(times)}
:::

:::sources
Our own.
:::
`
      }
    }).deck
  const seen = async (times: number) => {
    const other = await openSlidesFixture(long(times))
    const page = await other.open('presenter.html')
    await page.setViewport({ width: 1366, height: 768 })
    await page.waitForFunction(() => document.querySelector('.below'))
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const found = await page.evaluate(() => {
      const pane = document.querySelector('#_notes') ?? document.body
      const below = document.querySelector<HTMLElement>('.below')
      const { fontSize } = document.querySelector<HTMLElement>('article:not([hidden])')?.style ?? {}
      return [pane.scrollHeight <= pane.clientHeight, fontSize, below?.hidden ? undefined : below?.textContent]
    })
    await other.leave()
    return found
  }
  // At its own size this does not fit, and nine tenths of it do.
  expect(await seen(15)).toEqual([true, '0.9em', null])
  expect(await seen(30)).toEqual([false, '1em', 'Sources'])
})

test('What people have on paper is named in the notes, and below them where it is not seen', async () => {
  const text = `---
title: Papers
language: en
duration: 20
---

# Papers

:::notes
**Say:** Welcome to everybody.
:::

:::paper
${'This stands in the handout. '.repeat(120)}
:::

---

## Cards

:::paper{kind=cards}
- One
:::
`
  const other = await openSlidesFixture(parse({ id: 'papers', deck: { file: 'deck.md', text } }).deck)
  const page = await other.open('presenter.html')
  await page.setViewport({ width: 1366, height: 768 })
  await page.waitForFunction(() => document.querySelector('.below')?.textContent)
  expect(await page.$eval('.below', strip => strip.textContent)).toBe('Handout')
  expect(await page.$$eval('.notes .paper > .box-label', names => names.map(name => name.textContent))).toEqual([
    'Handout',
    'Sheets'
  ])
  // Its name is never the last that is seen.
  const isAlone = () =>
    page.$eval('#_notes', notes => {
      const end = notes.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(notes, '::after').height)
      const [name, below] = ['.box-label', '.box-label + *'].map(part => {
        const range = document.createRange()
        range.selectNodeContents(notes.querySelector(`article:not([hidden]) ${part}`) ?? notes)
        return range.getClientRects()[0] ?? new DOMRect()
      })
      return name !== undefined && below !== undefined && name.top + 4 < end && below.bottom - 6 > end
    })
  for (let height = 300; height <= 400; height += 10) {
    await page.setViewport({ width: 1366, height: 400 + height })
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.$eval(
      '#_notes',
      (notes, height) => {
        if (!(notes instanceof HTMLElement)) return
        notes.scrollTo(0, 0)
        notes.style.height = `${height - 190}px`
        notes.style.alignSelf = 'start'
      },
      height
    )
    await until(isAlone, false)
  }
  await other.leave()
})

test('The strip below notes says the first words of what has no name', async () => {
  const remark = 'If fewer than two thirds are right, go back to the slide with the three lines of work.'
  const text = `---\ntitle: Remarks\nlanguage: en\nduration: 20\n---\n\n# Remarks\n\n:::notes\n${`${'Read this before the session. '.repeat(9)}\n\n`.repeat(4)}${remark}\n:::\n`
  const other = await openSlidesFixture(parse({ id: 'remarks', deck: { file: 'deck.md', text } }).deck)
  const page = await other.open('presenter.html')
  await page.setViewport({ width: 1366, height: 768 })
  await page.waitForFunction(() => document.querySelector('.below')?.textContent)
  const below = () => page.$eval('.below', strip => [strip.hasAttribute('hidden'), strip.textContent])
  expect(await below()).toEqual([false, 'Read this before the session. Read this before …'])
  await page.$eval('#_notes', notes => notes.scrollBy(0, 9999))
  await page.waitForFunction(() => document.querySelector('.below')?.hasAttribute('hidden'))
  await other.leave()
})

test('Wherever anything is cut the foot says what, clear of what is seen, also where all cues are', async () => {
  const cues = `${'**Say:** The road is watched from the hill.\n\n'.repeat(9)}**Ask:** Who goes there?`
  const text = `---\ntitle: Feet\nlanguage: en\nduration: 20\n---\n\n# Feet\n\n:::notes\n${cues}\n:::\n\n:::sources\nOur own.\n:::\n`
  const other = await openSlidesFixture(parse({ id: 'feet', deck: { file: 'deck.md', text } }).deck)
  const page = await other.open('presenter.html')
  const found = new Set<string>()
  for (let height = 520; height < 800; height += 8) {
    await page.setViewport({ width: 1366, height })
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const look = await page.$eval('#_notes', notes => {
      const end = notes.getBoundingClientRect().bottom
      const isCut = (part: string) =>
        [...notes.querySelectorAll(part)].some(one => one.getBoundingClientRect().bottom > end)
      const strip = notes.querySelector('.below')
      const white = Number.parseFloat(getComputedStyle(notes, '::after').height) - (strip?.clientHeight ?? 0)
      return [isCut('.cue-words'), isCut('article'), strip?.clientHeight !== 0, white >= 8]
    })
    found.add(look.map((is, at) => (is ? ['cues', 'cut', 'strip', 'clear'][at] : '')).join(' '))
  }
  expect([...found].sort()).toEqual(['   ', ' cut strip clear', 'cues cut strip clear'])
  await other.leave()
})

test('No line of the notes is seen in part, with a strip below it or without, wherever they are scrolled to', async () => {
  /** Lines of which a part is seen and a part is not; what is white below them is what covers them. */
  const cut = () =>
    desk.$eval('#_notes', notes => {
      const cover = Number.parseFloat(getComputedStyle(notes, '::after').height)
      const end = notes.getBoundingClientRect().bottom - cover
      const range = document.createRange()
      const words = document.createTreeWalker(
        notes.querySelector('article:not([hidden])') ?? notes,
        NodeFilter.SHOW_TEXT
      )
      const lines: DOMRect[] = []
      while (words.nextNode()) {
        range.selectNodeContents(words.currentNode)
        lines.push(...range.getClientRects())
      }
      return lines.filter(({ top, bottom, height }) => top + height * 0.25 < end && bottom - 1 > end).length
    })
  await desk.keyboard.press('Home')
  const steps = await desk.$eval('#_notes', notes => notes.scrollHeight - notes.clientHeight)
  expect(steps).toBeGreaterThan(20)
  for (let at = 0; at < steps; at += 17) {
    await desk.$eval('#_notes', (notes, at) => notes.scrollTo(0, at), at)
    await desk.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await cut()).toBe(0)
  }
  await desk.$eval('#_notes', notes => notes.scrollTo(0, 0))
})

test('What is said, asked and read beside the notes begins on one line', async () => {
  const starts = await desk.$$eval('article:not([hidden]) :is(.cue-words, .remark, .sources)', all => [
    ...new Set(
      all.map(one => {
        const { borderLeftWidth, paddingLeft } = getComputedStyle(one)
        const inset = Number.parseFloat(borderLeftWidth) + Number.parseFloat(paddingLeft)
        return Math.round(one.getBoundingClientRect().left + inset)
      })
    )
  ])
  expect(starts).toHaveLength(1)
})

test('The plan is amber from more than three minutes off it on, filled where it is late, and says so in words', async () => {
  const pace = () =>
    desk.$eval('#_pace', output => [output.textContent, output instanceof HTMLElement && output.dataset.pace])
  const late = (minutes: number) =>
    desk.evaluate(minutes => {
      const now = Date.now
      Date.now = () => now() + minutes * 60_000
    }, minutes)
  const ground = () => desk.$eval('#_pace', output => getComputedStyle(output).backgroundColor)
  await desk.keyboard.press('Home')
  await desk.keyboard.press('PageDown')
  await late(5)
  await until(async () => (await pace())[1], 'on-plan')
  expect(await ground()).toBe('rgba(0, 0, 0, 0)')
  await late(10)
  await until(async () => (await pace())[1], 'off-plan')
  expect((await pace())[0]).toMatch(/^\d+ min behind$/)
  // Late, it is filled as well.
  expect(await ground()).toBe('rgb(255, 196, 107)')
  await late(-15)
  await desk.keyboard.press('End')
  await until(async () => (await pace())[1], 'on-plan')
  await late(-5)
  await until(async () => (await pace())[1], 'off-plan')
  expect((await pace())[0]).toMatch(/^\d+ min ahead$/)
  expect(await ground()).toBe('rgba(0, 0, 0, 0)')
})

test('The time on a slide stands beside the clock, begins anew with the next one, and is amber beyond its minutes', async () => {
  const time = () =>
    desk.$eval('#_slide-time', output => [
      output.textContent?.replace(/:\d\d$/, ''),
      output instanceof HTMLElement && output.dataset.pace
    ])
  await desk.keyboard.press('Home')
  await desk.keyboard.press('PageDown')
  await until(time, ['0', 'on-plan'])
  await desk.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 20 * 60_000
  })
  await until(time, ['20', 'off-plan'])
  expect(await desk.$eval('.slide-time', one => [one.getAttribute('title'), one.textContent?.slice(0, 10)])).toEqual([
    'This slide',
    'This slide'
  ])
  await desk.keyboard.press('PageDown')
  await until(time, ['0', 'on-plan'])
})

test.each([1366, 1920, 2560])('In a window of %i pixels no line to say is longer than 62 letters', async width => {
  await desk.setViewport({ width, height: 1080 })
  await desk.keyboard.press('Home')
  const longest = await desk.$eval('.cueWatch .cue-words', words => {
    const text = words.querySelector('p')?.firstChild
    if (!text) return 0
    const range = document.createRange()
    const tops = new Map<number, number>()
    for (let at = 0; at < 600; at++) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const top = Math.round(range.getBoundingClientRect().top)
      tops.set(top, (tops.get(top) ?? 0) + 1)
    }
    return Math.max(...tops.values())
  })
  expect(longest).toBeGreaterThan(30)
  expect(longest).toBeLessThanOrEqual(62)
  await desk.setViewport({ width: 1366, height: 768 })
})

test('While the projector window is closed, nothing is said to be on the screen', async () => {
  const words = () =>
    desk.evaluate(() => ['_stage-name', '_projector', '_open'].map(id => document.getElementById(id)?.textContent))
  expect(await words()).toEqual(['This slide', 'The projector window is closed', 'Open the projector window'])
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  await until(words, ['On the screen', 'Projector on', 'Bring it to the front'])
  await wall.close()
  await until(words, ['This slide', 'The projector window is closed', 'Open the projector window'])
})
