import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { charactersOf } from '../../../src/deck/characters.js'
import type { Deck } from '../../../src/deck/deck.js'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { fontNeeds } from '../../../src/render/fonts/needs.js'
import type { RenderedFile } from '../../../src/render/format.js'
import { formats } from '../../../src/render/formats.js'
import { placedPictures, wholePage } from '../../../src/render/picture-place.js'
import { render } from '../../../src/render/render.js'
import { launchBrowser } from '../../browser.js'
import { webPages, writtenText } from '../../declared-files.js'

export const scripts = ['arabic', 'chinese', 'russian'] as const
export type ScriptName = (typeof scripts)[number]

/** The pages that people read, of those that a build makes. */
export const pages = webPages

// One grey pixel.
const content = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAggCBd81ytgAAAAASUVORK5CYII=',
  'base64'
)

/** An example deck of this folder. */
export async function scriptDeck(name: ScriptName): Promise<Deck> {
  const text = await readFile(new URL(`${name}.md`, import.meta.url), 'utf8')
  const { deck, messages } = parse({ id: name, deck: { file: `${name}.md`, text } })
  if (messages.length > 0) throw new Error(messages.map(({ what }) => what).join('\n'))
  return {
    ...deck,
    pictures: { 'point.png': { state: 'found', mediaType: 'image/png', content, width: 640, height: 420, bytes: 73 } }
  }
}

// What nobody asks for by name is no page that these tests open, and takes as long to make as all that is.
const usual = formats.filter(({ byDefault }) => byDefault)

/** The files of a deck that a build makes when nobody names formats, made with the fonts that a build would read for it. */
export async function filesOf(deck: Deck): Promise<RenderedFile[]> {
  const { labels } = await readTemplates(deck.language, {})
  const needs = fontNeeds(`${charactersOf(deck)}${Object.values(labels).join('')}`, deck.language)
  const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const
  return render(deck, usual, await readTemplates(deck.language, needs), options)
}

/** A browser without a network, and the files of a deck to open in it. */
export interface ReadingRoom {
  /** What pages asked for beyond their own file. */
  readonly requests: string[]
  text(file: string): string
  open(file: string): Promise<Page>
  leave(): Promise<void>
}

export async function openReadingRoom(name: ScriptName): Promise<ReadingRoom> {
  const deck = await scriptDeck(name)
  const files = await filesOf(deck)
  const folder = await mkdtemp(join(tmpdir(), 'backbrief-scripts-'))
  const text = (path: string) => {
    const written = writtenText(files.find(candidate => candidate.path === path))
    if (written === undefined) throw new Error(`No format made ${path}`)
    return wholePage(written, placedPictures(deck))
  }
  for (const path of pages) await writeFile(join(folder, path), text(path))
  const browser = await launchBrowser()
  const requests: string[] = []
  return {
    requests,
    text,
    async open(file) {
      const page = await browser.newPage()
      const address = pathToFileURL(join(folder, file)).href
      await page.setViewport({ width: 1280, height: 720 })
      page.on('request', request => {
        // Some versions of Chromium tell of moves within the page, too.
        const [asked] = request.url().split('#')
        if (asked !== address && !request.url().startsWith('data:')) requests.push(request.url())
      })
      await page.goto(address)
      await page.evaluate(() => document.fonts.ready.then(() => {}))
      return page
    },
    async leave() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
