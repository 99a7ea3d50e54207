import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = `${work.read(file).trimEnd()}\n\n---\n\nNo title here.\n`
  work.put(file, text)
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

async function open(width: number, height: number): Promise<void> {
  await page.setViewport({ width, height })
  await page.goto(preview.author)
  await page.waitForSelector('#messages li')
  await page.waitForSelector('iframe.shown')
}

const line = () =>
  page.$$eval('.message-line > *', parts =>
    parts.filter(part => part.checkVisibility() && part.textContent !== '').map(part => part.textContent)
  )
const slideWidth = () => page.$eval('iframe.shown', frame => frame.getBoundingClientRect().width)
const isOpen = () => page.$eval('#messages', list => list.checkVisibility())

it.each([
  [1024, 768],
  [390, 844]
])('starts as one line below the slide at %i × %i, which says how many messages of each kind', async (wide, high) => {
  await open(wide, high)
  expect((await line()).map(words => words?.replace(/\d+/, 'N'))).toEqual(['N warning', 'N hints'])
  expect(await isOpen()).toBe(false)
  expect(await slideWidth()).toBeGreaterThan(wide * 0.93)
  const box = await page.$eval('#fold-messages', button => button.getBoundingClientRect().toJSON())
  expect([box.left, box.right, box.bottom, box.height]).toEqual([0, wide, high, 40])
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.click('#fold-messages')
  expect(await isOpen()).toBe(true)
  const panel = await page.$eval('#panel', one => one.getBoundingClientRect().toJSON())
  expect(panel.bottom).toBeLessThanOrEqual(box.top + 1)
  if (wide === 390) expect(await slideWidth()).toBeGreaterThan(360)
  else expect(panel.width).toBeLessThanOrEqual(wide / 3)
  expect((await judge(page)).faults).toEqual([])
  await page.click('#fold-messages')
})

it('takes at most a third of the window from 1100 pixels on, where the line is a button of the bar', async () => {
  await open(1100, 768)
  expect(await line()).toEqual([])
  expect(await isOpen()).toBe(true)
  expect(await page.$eval('#panel', one => one.getBoundingClientRect().width)).toBeLessThanOrEqual(1100 / 3)
})

it('says the first error, to those who listen as well', async () => {
  await open(390, 844)
  work.put(file, text.replace(':::notes', ':::nots'))
  const said = /^Slide \d+: Unknown block :::nots, did you mean :::notes\?$/
  await until(async () => said.test((await line()).at(-1) ?? ''), true)
  expect((await line())[0]).toBe('1 error')
  const root = (await page.$('#fold-messages')) ?? undefined
  const spoken = await page.accessibility.snapshot(root ? { root } : {})
  expect(spoken?.name).toMatch(/^Messages 1 error 1 warning \d+ hints Slide \d+: .*:::notes\?$/)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  work.put(file, text)
  await until(async () => (await line())[0], '1 warning')
})

it('shows paper as high as a narrow window lets it be', async () => {
  await open(1024, 768)
  await page.click('[data-page=handout]')
  await page.waitForSelector('iframe.shown[title=handout]')
  const height = () => page.$eval('iframe.shown', frame => frame.getBoundingClientRect().height)
  expect(await height()).toBeGreaterThan(600)
  await page.click('#fold-messages')
  expect(await height()).toBeGreaterThan(600)
})
