import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'puppeteer'
import type { Block } from '../../src/deck/blocks.js'
import type { Deck } from '../../src/deck/deck.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/parse/parse.js'
import type { RenderedFile, RenderOptions } from '../../src/render/format.js'
import { placedPictures, wholePage } from '../../src/render/picture-place.js'
import { presenter } from '../../src/render/presenter/presenter.js'
import { render } from '../../src/render/render.js'
import { slides } from '../../src/render/slides/slides.js'
import { openContext } from '../browser.js'
import { writtenText } from '../declared-files.js'

const options: RenderOptions = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false }
const examples = fileURLToPath(new URL('../render/drawing/', import.meta.url))
// One grey pixel.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64'
)

/** An example deck of tests/render/drawing: `every-block.md`, `looks.md`. `language` says in which language it is said to be. */
export async function exampleDeck(name = 'every-block.md', language = 'en'): Promise<Deck> {
  const text = (await readFile(join(examples, name), 'utf8')).replace('language: en', `language: ${language}`)
  const { deck, messages } = parse({ id: 'water', deck: { file: name, text } })
  if (messages.length > 0) throw new Error(messages.map(({ what }) => what).join('\n'))
  const picture = { mediaType: 'image/png', content: pixel, width: 1, height: 1, bytes: 73 }
  return { ...deck, pictures: { 'point.png': { state: 'found', ...picture } } }
}

/** A deck of these slides, with the usual front matter above them. */
export function deckOf(title: string, slides: string): Deck {
  const text = `---
title: ${title}
language: en
duration: 10
audience: Trainers
version: 1.0.0
date: 2026-11-24
source: Ours
---

${slides}`
  return parse({ id: title.toLowerCase(), deck: { file: 'deck.md', text } }).deck
}

/** slides.html and presenter.html of a deck beside each other in a folder, and a place in a browser, without a network. */
export interface SlidesFixture {
  readonly folder: string
  readonly deck: Deck
  readonly browser: BrowserContext
  /** What pages complained about, and what they asked for beyond their own file. */
  readonly complaints: string[]
  open(file: string): Promise<Page>
  leave(): Promise<void>
}

const known = new Map<string, Promise<readonly RenderedFile[]>>()

/** The two pages of a deck, which most tests of a file share. */
function rendered(deck: Deck): Promise<readonly RenderedFile[]> {
  const key = JSON.stringify(deck)
  const files =
    known.get(key) ??
    readTemplates(deck.language).then(templates => render(deck, [slides, presenter], templates, options))
  known.set(key, files)
  return files
}

export async function openSlidesFixture(deck: Deck): Promise<SlidesFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'backbrief-room-'))
  const files = await rendered(deck)
  for (const file of files) {
    const text = writtenText(file)
    if (text !== undefined) await writeFile(join(folder, file.path), wholePage(text, placedPictures(deck)))
  }
  const browser = await openContext()
  const complaints: string[] = []
  browser.on('targetcreated', async target => {
    const page = await target.page()
    if (page) listen(page, complaints)
  })
  return {
    folder,
    deck,
    browser,
    complaints,
    async open(file) {
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 720 })
      await page.setOfflineMode(true)
      await page.goto(`file://${join(folder, file)}`)
      return page
    },
    async leave() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** The slides of a text as they are printed: all of them laid out, one below the other. Whoever opens the room leaves it. */
export async function openPrintedSlides(text: string): Promise<{ readonly room: SlidesFixture; readonly page: Page }> {
  const room = await openSlidesFixture(parse({ id: 'printed', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  return { room, page }
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`error: ${String(error)}`))
  page.on('request', request => {
    if (!/^(file:.*\.html|data:|about:)/.test(request.url())) complaints.push(`request: ${request.url()}`)
  })
}

// Only a test that fails waits so long. It is less than a test may take, so that the failure shows the last answer.
const timeoutMs = 45_000

/** Waits until a page's answer is what it should be; fails with the last answer when it never is. */
export async function until<Answer>(ask: () => Promise<Answer>, wanted: Answer): Promise<void> {
  const end = Date.now() + timeoutMs
  let answer = await ask()
  while (JSON.stringify(answer) !== JSON.stringify(wanted)) {
    if (Date.now() > end) throw new Error(`Unexpected ${JSON.stringify(answer)}, expected ${JSON.stringify(wanted)}`)
    await new Promise(resolve => setTimeout(resolve, 50))
    answer = await ask()
  }
}

/** Shows a slide of a deck by its id, once its stage has taken the shape of the window. */
export async function showSlide(page: Page, { folder }: SlidesFixture, id: string): Promise<void> {
  await page.goto(`file://${folder}/slides.html#/${id}`)
  await page.waitForSelector(`.reveal.ready #${id}.present`)
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

/** The presenter of a deck, and the projector window that it has opened. */
export async function openPresenter(room: SlidesFixture): Promise<{ readonly desk: Page; readonly wall: Page }> {
  const desk = await room.open('presenter.html')
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  await until(() => desk.$eval('#_projector', projector => projector.classList.contains('on')), true)
  return { desk, wall }
}

/** Goes to the first slide with a block of this type, by its number, until the projector shows it. */
export async function goToBlock(room: SlidesFixture, desk: Page, wall: Page, type: Block['type']): Promise<void> {
  const number = room.deck.slides.findIndex(({ body }) => body.some(block => block.type === type)) + 1
  for (const digit of String(number)) await desk.keyboard.press(digit as '1')
  await desk.keyboard.press('Enter')
  await until(() => wall.$eval('.slides > .present', slide => slide.id), room.deck.slides[number - 1]?.id)
}
