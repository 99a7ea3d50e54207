/** @module-tag long */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

// The browser of the tests has no viewer of PDFs; it is told to say that it has one, or not, and what the frame asks for is looked at.

const file = 'decks/water/deck.md'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file))
  work.put(file, text)
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await opened(true)
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

async function opened(hasViewer: boolean, { author } = preview): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.evaluateOnNewDocument(has => {
    Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => has })
  }, hasViewer)
  await page.goto(author)
  await page.waitForSelector('iframe.shown')
  await page.click('[data-page=handout]')
  await page.waitForSelector('iframe.shown[title=handout]')
  return page
}
const status = (page: Page) => page.$eval('#pages-status', element => element.textContent)
const pdf = (page: Page) => page.$eval('#pdf', link => (link.checkVisibility() ? link.getAttribute('href') : ''))

/** The bytes of what is open as a PDF, and how many pages of which size they have. */
async function printed(page: Page): Promise<{ readonly bytes: Buffer; readonly size: string; readonly pages: number }> {
  const bytes = Buffer.from(await (await fetch(new URL((await pdf(page)) ?? '', preview.author))).arrayBuffer())
  const [first, ...others] = (await PDFDocument.load(bytes)).getPages()
  return { bytes, size: `${first?.getWidth().toFixed()} × ${first?.getHeight().toFixed()}`, pages: others.length + 1 }
}

it('shows the pages of a handout that a build prints, once they are asked for', async () => {
  expect(await pdf(page)).toBe('')
  await page.click('#as-pages')
  await until(() => status(page), 'As it comes out of the printer.')
  const frame = await page.$$eval('iframe[title="handout, printed"]', ([frame]) => frame?.getAttribute('src'))
  expect(frame).toBe(`${await pdf(page)}#navpanes=0&zoom=80`)
  const { bytes, size } = await printed(page)
  expect(size).toBe('596 × 842')
  // As a process of its own, as the preview is.
  await work.start({}, ['build', 'decks/water', '--to', 'handout', '--language', 'en'])
  expect(bytes.equals(readFileSync(join(work.folder, 'dist/decks/water/en/handout.pdf')))).toBe(true)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
})

it('prints on the paper that is chosen', async () => {
  await page.select('#paper', 'letter')
  await until(async () => (await pdf(page))?.includes('paper=letter'), true)
  expect((await printed(page)).size).toBe('612 × 792')
})

it('says that pages are older than what was saved, and prints nothing until it is asked to', async () => {
  work.put(file, text.replace(/^title: .*$/m, 'title: Clean water'))
  await until(() => status(page), 'You have saved since: these pages are older.')
  const before = await pdf(page)
  await page.click('#print-again')
  await until(() => status(page), 'As it comes out of the printer.')
  expect(await pdf(page)).not.toBe(before)
})

it('goes back to the text, and leaves paper for the slides', async () => {
  await page.click('#as-text')
  await page.waitForSelector('iframe.shown[title=handout]')
  expect([await status(page), await pdf(page)]).toEqual(['', ''])
  await page.click('[data-page=slides]')
  await page.waitForSelector('iframe.shown[title=slides]')
  expect(await page.$eval('#paper-bar', bar => bar.checkVisibility())).toBe(false)
})

it('shows the text with a link to the PDF in a browser that has no viewer', async () => {
  const plain = await opened(false)
  await plain.click('#as-pages')
  await until(() => status(plain), 'This browser shows no PDF in a page.')
  expect(await pdf(plain)).toContain('handout.pdf')
  expect(await plain.$$eval('iframe', frames => frames.some(({ title }) => title.includes('printed')))).toBe(false)
  await plain.close()
})

it('prints for the author alone', async () => {
  const { origin, pathname } = new URL(preview.author)
  for (const path of ['/handout.pdf', '/notes.pdf', `/author/${'0'.repeat(22)}/handout.pdf`])
    expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 404])
  const { status, headers } = await fetch(`${origin}${pathname}notes.pdf`)
  expect([status, headers.get('content-type'), headers.get('content-security-policy')]).toEqual([
    200,
    'application/pdf',
    "frame-ancestors 'self'"
  ])
})

it('keeps the text where there is no browser to print with, and says so', async () => {
  const other = await startPreview(work.folder, [], { BACKBRIEF_BROWSER: '/nowhere' })
  const plain = await opened(true, other)
  await plain.click('#as-pages')
  await until(async () => (await status(plain))?.includes('needs Chrome, Edge or Chromium'), true)
  expect(await plain.$eval('iframe.shown', ({ title }) => title)).toBe('handout')
  await plain.close()
  await other.end()
})
