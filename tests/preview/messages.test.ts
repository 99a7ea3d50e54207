import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(preview.author)
  await page.waitForSelector('#messages li')
  // Hints alone do not open their drawer.
  await page.click('#fold-messages')
  await page.waitForSelector('#thumbnail-list button')
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

const first = () => page.$eval('#messages li .place', place => place.textContent)

it('takes a line of 44 pixels for a message, and tells the rest where it is unfolded', async () => {
  await until(() => page.$eval('#status', status => status.textContent?.replace(/\d+/, 'N')), 'N hints.')
  const heights = await page.$$eval('#messages li', items => items.map(item => item.getBoundingClientRect().height))
  expect(Math.max(...heights)).toBeLessThanOrEqual(48)
  const words = await page.$$eval('#messages .what', all => all.map(({ textContent }) => textContent))
  expect(words).toContain('Fill in: what this lesson gives to the people in the room')
  await page.click('#messages .toggle')
  expect(await page.$eval('#messages .more', more => more.checkVisibility() && more.textContent)).toMatch(/line \d+/)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.click('#messages .toggle')
})

it('puts messages about the slide that is looked at first', async () => {
  await page.click('#thumbnail-list li:nth-child(2) button')
  await until(first, '2')
  await page.click('#thumbnail-list li:nth-child(4) button')
  await until(first, '4')
})

it('marks a slide that has hints with their sign beside its picture, and says at its foot and to who points or listens how many', async () => {
  const marks = await page.$$eval('#thumbnail-list li:nth-child(2) .thumbnail-mark', all =>
    all.map(mark => [mark.getAttribute('data-count'), mark.textContent, mark.getBoundingClientRect().right < 34])
  )
  expect(marks).toEqual([['', '2 hints', true]])
  await page.click('#thumbnail-list li:nth-child(2) button')
  const here = () => page.$eval('#here', place => [...place.childNodes].map(({ textContent }) => textContent))
  await until(async () => (await here())[1], '2 hints on this slide')
  expect(await page.$eval('#message-count', count => count.getAttribute('title'))).toMatch(/^\d+ hints in the deck$/)
  expect((await here())[0]).toMatch(/^Slide 2 of \d+$/)
  expect(await page.$eval('#thumbnail-list li:nth-child(2) button', button => button.title)).toMatch(/ \(2 hints\)$/)
})

it('gives all room to the slide while it is closed, and says in the bar how many there are', async () => {
  const width = () => page.$eval('#frames iframe.shown', frame => frame.getBoundingClientRect().width)
  const before = await width()
  await page.click('#fold-messages')
  expect(await page.$eval('#messages', list => list.checkVisibility())).toBe(false)
  expect(await page.$eval('#fold-messages', button => button.getAttribute('aria-expanded'))).toBe('false')
  expect(await page.$eval('#message-count', count => Number(count.textContent))).toBeGreaterThan(1)
  expect(await width()).toBeGreaterThan(before + 200)
  expect(await width()).toBeGreaterThan(1100)
  await page.click('#fold-messages')
  expect(await width()).toBe(before)
})

it('opens once there is something to fix, stays as it is left by hand, and closes when all is fixed', async () => {
  const deck = work.read('decks/water/deck.md')
  const state = () =>
    page.$eval('#fold-messages', button => [
      button.getAttribute('aria-expanded'),
      button.querySelector('#message-count')?.className
    ])
  await page.click('#fold-messages')
  expect(await state()).toEqual(['false', 'info'])
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n---\n\nNo title here.\n`)
  await until(state, ['true', 'warning'])
  await page.click('#fold-messages')
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n---\n\nNo title there.\n`)
  await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 })
  expect(await state()).toEqual(['false', 'warning'])
  await page.click('#fold-messages')
  work.put('decks/water/deck.md', deck)
  await until(state, ['false', 'info'])
  await page.click('#fold-messages')
})

it('keeps warnings put away when the page is opened again, until they are asked for', async () => {
  const deck = work.read('decks/water/deck.md')
  const state = () => page.$eval('#fold-messages', button => button.getAttribute('aria-expanded'))
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n---\n\nNo title here.\n`)
  await page.waitForSelector('#message-count.warning')
  if ((await state()) === 'false') await page.click('#fold-messages')
  await page.click('#fold-messages')
  for (const opened of ['false', 'true']) {
    await page.reload()
    await page.waitForSelector('#message-count.warning')
    expect(await state()).toBe(opened)
    if (opened === 'false') await page.click('#fold-messages')
  }
  work.put('decks/water/deck.md', deck)
  await page.waitForSelector('#message-count.info')
  await page.click('#fold-messages')
})

it('says at once where an error is and how it is fixed, and first of all where', async () => {
  const deck = work.read('decks/water/deck.md')
  work.put('decks/water/deck.md', deck.replace(':::notes', ':::nots'))
  await page.waitForSelector('#broken:not([hidden]) li')
  const order = await page.$eval('#errors .more', more => ({
    isSeen: more.checkVisibility(),
    parts: [...more.children]
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map(({ className }) => className)
  }))
  expect(order.isSeen).toBe(true)
  expect(order.parts.slice(0, 2)).toEqual(['where', 'fix'])
  await page.click('#errors .toggle')
  expect(await page.$eval('#errors .more', more => more.checkVisibility())).toBe(false)
  await page.click('#errors .toggle')
  work.put('decks/water/deck.md', deck)
  await page.waitForSelector('#message-count.info')
  await page.click('#fold-messages')
})

it('says once what is missing in several places, and leads to each; no message speaks like a compiler', async () => {
  const deck = work.read('decks/water/deck.md')
  const blank = 'Ask {{name of the guide}}.'
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n---\n\n## One\n\n${blank}\n\n---\n\n## Two\n\n${blank}\n`)
  const places = () =>
    page.$$eval('#messages li', items =>
      items
        .filter(item => item.querySelector('.what')?.textContent === 'Fill in: name of the guide')
        .map(item => [...item.querySelectorAll('.place')].map(place => place.textContent))
    )
  const slides = await page.$$eval('#thumbnail-list li', items => items.length)
  await page.locator('.hints > button').click()
  await until(places, [[String(slides + 1), String(slides + 2)]])
  // As a message of one slide does, it begins with its number, then what is said, then how often and where else.
  const parts = await page.$$eval('#messages .gathered', all =>
    all
      .filter(item => item.querySelector('.what')?.textContent === 'Fill in: name of the guide')
      .flatMap(item =>
        ['.place', '.what', '.count', '.places > .place'].map(part => {
          const { left, top } = item.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
          return [left, top] as const
        })
      )
  )
  const [number, said, often, next] = parts
  expect(number?.[0]).toBeLessThan(said?.[0] ?? 0)
  expect(often?.[0]).toBe(said?.[0])
  expect(often?.[1]).toBeGreaterThan(said?.[1] ?? 0)
  expect(next?.[0]).toBeGreaterThan(often?.[0] ?? 0)
  const words = await page.$$eval('#messages .what', all => all.map(({ textContent }) => textContent ?? ''))
  expect(words.filter(said => said.startsWith('Unexpected'))).toEqual([])
  await page.$$eval('#messages .gathered button.place', all => all.at(-1)?.dispatchEvent(new Event('click')))
  const current = () =>
    page.$$eval('#thumbnail-list button', all => all.findIndex(one => one.getAttribute('aria-current') === 'true') + 1)
  await until(current, slides + 2)
  await page.click('.hints > button')
  work.put('decks/water/deck.md', deck)
})

it('cuts no message and no place short while the list has room below them', async () => {
  const deck = work.read('decks/water/deck.md')
  const isWhole = () =>
    page.$eval('#messages', list => {
      const words = [...list.querySelectorAll('.what')]
      return [
        list.classList.contains('short'),
        words.every(what => what.scrollHeight <= what.clientHeight + 1 || getComputedStyle(what).display === 'inline'),
        list.textContent?.includes('…')
      ]
    })
  const untitled = Array.from({ length: 9 }, (_, at) => `---\n\nNo title ${at}.\n`).join('\n')
  const word = 'Reallyquitealongtitlethatneverends'
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n${untitled}\n---\n\n## ${`${word} `.repeat(4)}\n\nWords.\n`)
  await page.waitForFunction(() => document.getElementById('messages')?.textContent?.includes('without a title'))
  await page.waitForSelector('.hints > button')
  await until(isWhole, [true, true, false])
  work.put('decks/water/deck.md', deck)
  await page.waitForSelector('#message-count.info')
})

it('says once what is missing on several slides, warnings first, and folds hints below a line', async () => {
  const deck = work.read('decks/water/deck.md')
  const slides = ['One', 'Two', 'Three'].map(title => `---\n\n## ${title}\n\nWords.\n`)
  work.put('decks/water/deck.md', `${deck.trimEnd()}\n\n${slides.join('\n')}\n---\n\nNo title here.\n`)
  await page.waitForFunction(() => document.getElementById('messages')?.textContent?.includes('without a title'))
  await page.waitForSelector('.hints > button')
  const kinds = () => page.$$eval('#messages > li', items => items.map(({ classList }) => classList[0] ?? ''))
  const before = await kinds()
  expect(before.at(-1)).toBe('hints')
  expect(before.slice(0, -1).every(kind => kind === 'warning')).toBe(true)
  await page.click('.hints > button')
  const all = await kinds()
  expect(all.slice(before.length).every(kind => kind === 'info')).toBe(true)
  expect(all.length).toBeGreaterThan(before.length)
  const notes = await page.$$eval('#messages li', items => {
    const found = items.filter(({ textContent }) => /\d slides without notes/.test(textContent ?? ''))
    return found.map(item => [item.querySelector('.what')?.textContent, item.querySelectorAll('button.place').length])
  })
  expect(notes).toHaveLength(1)
  expect(notes[0]?.[0]).toMatch(/^\d+ slides without notes$/)
  expect(notes[0]?.[1]).toBeGreaterThanOrEqual(3)
  const heights = await page.$$eval('#messages li', items => items.map(item => item.getBoundingClientRect().height))
  expect(Math.max(...heights)).toBeLessThanOrEqual(64)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.click('.hints > button')
  work.put('decks/water/deck.md', deck)
})
