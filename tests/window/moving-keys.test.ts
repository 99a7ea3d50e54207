import type { KeyInput, Page } from 'puppeteer'
import { afterEach, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture, type SlidesFixture } from './slides-fixture.js'

const text = (language: string) => `---
language: ${language}
---

# One

---

## Two

:::steps
- First
- Second
:::

---

## Three

---

## Four
`

let room: SlidesFixture
afterEach(() => room.leave())

async function open(language: string): Promise<Page> {
  room = await openSlidesFixture(parse({ id: 'keys', deck: { file: 'deck.md', text: text(language) } }).deck)
  const page = await room.open('slides.html')
  await page.waitForSelector('.reveal.ready')
  return page
}

const place = (page: Page) =>
  page.evaluate(() => {
    const { h, f } = (
      globalThis as unknown as { Reveal: { getIndices(): { h: number; f?: number } } }
    ).Reveal.getIndices()
    return `${h + 1}${f === undefined || f < 0 ? '' : '.'.repeat(f + 1)}`
  })

async function press(page: Page, key: string): Promise<string> {
  const names = key.split('+')
  const last = names.pop() as KeyInput
  for (const name of names) await page.keyboard.down(name as KeyInput)
  await page.keyboard.press(last)
  for (const name of names) await page.keyboard.up(name as KeyInput)
  return place(page)
}

it.each(['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'n', 'j', 'l'])('%s goes on', async key => {
  expect(await press(await open('en'), key)).toBe('2')
})

it.each(['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'p', 'k', 'h'])('%s goes back', async key => {
  const page = await open('en')
  await press(page, 'End')
  expect(await press(page, key)).toBe('3')
})

it('Home and End, and arrows with Shift, go to the ends', async () => {
  const page = await open('en')
  expect(await press(page, 'End')).toBe('4')
  expect(await press(page, 'Home')).toBe('1')
  expect(await press(page, 'Shift+ArrowRight')).toBe('4')
  expect(await press(page, 'Shift+ArrowLeft')).toBe('1')
})

it('From right to left, the arrow to the left goes on', async () => {
  const page = await open('ar')
  expect(await press(page, 'ArrowLeft')).toBe('2')
  expect(await press(page, 'ArrowRight')).toBe('1')
  expect(await press(page, 'PageDown')).toBe('2')
})

it('With Alt, a slide is left without its steps', async () => {
  const page = await open('en')
  await press(page, 'ArrowRight')
  expect(await press(page, 'ArrowRight')).toBe('2.')
  await press(page, 'ArrowLeft')
  expect(await press(page, 'Alt+ArrowDown')).toBe('3')
})

it('A shortcut of the browser moves nothing, and neither does a key in a field of text', async () => {
  const page = await open('en')
  expect(await press(page, 'Control+n')).toBe('1')
  await page.evaluate(() => document.body.appendChild(document.createElement('input')).focus())
  expect(await press(page, 'n')).toBe('1')
})
