import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { checkDecks } from '../../src/build/check.js'
import type { Deck } from '../../src/deck/deck.js'
import type { FrontMatter } from '../../src/deck/front-matter.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/parse/parse.js'
import { contents } from '../../src/render/contents/contents.js'
import { formats } from '../../src/render/formats.js'
import { placedPictures, wholePage } from '../../src/render/picture-place.js'
import { render } from '../../src/render/render.js'
import type { Templates } from '../../src/render/templates.js'
import { launchBrowser } from '../browser.js'
import { writtenText } from '../declared-files.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const
const pages = formats.filter(({ name }) => ['slides', 'presenter', 'handout', 'notes'].includes(name))

export const ownDecks = ['crsv-mission-approaches', 'facilitation-basics'] as const
export type OwnDeck = (typeof ownDecks)[number]

/** A folder with web pages, and one browser that opens them without a network. */
export interface Stand {
  readonly browser: Browser
  /** Writes all pages of a deck; returns the folder's address, which ends in a slash. */
  put(deck: Deck, change?: (templates: Templates) => Templates): Promise<string>
  /** Opens a page in a window of its own, which remembers nothing of the others. */
  open(address: string): Promise<Page>
  close(): Promise<void>
}

export async function setUpStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'backbrief-access-'))
  const browser = await launchBrowser()
  return {
    browser,
    async put(deck, change = templates => templates) {
      const place = await mkdtemp(join(folder, 'deck-'))
      const templates: Templates = change(await readTemplates(deck.language))
      const files = [...(await render(deck, pages, templates, options)), await contentsOf(deck, templates)]
      for (const file of files) {
        const text = writtenText(file)
        if (text !== undefined) await writeFile(join(place, file.path), wholePage(text, placedPictures(deck)))
      }
      return pathToFileURL(`${place}/`).href
    },
    async open(address) {
      const page = await (await browser.createBrowserContext()).newPage()
      await page.setViewport({ width: 1280, height: 720 })
      await page.setOfflineMode(true)
      // What fades in is judged when it is there.
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await page.goto(address)
      return page
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** One of the decks that come with Backbrief, pictures included. */
export async function readOwnDeck(id: OwnDeck, theme: FrontMatter['theme']): Promise<Deck> {
  const options = { decks: [join('decks', id)], cwd: root, release: false, strict: false }
  const checked = await checkDecks(options, { drawn: true })
  if ('rule' in checked || !checked[0]) throw new Error(`The deck ${id} cannot be read`)
  const { deck } = checked[0]
  return { ...deck, frontMatter: { ...deck.frontMatter, theme } }
}

/** tests/access/example.md, with black and white squares as its picture. */
export async function readExample(language = 'en'): Promise<Deck> {
  const text = await readFile(new URL('example.md', import.meta.url), 'utf8')
  const source = { file: 'example.md', text: text.replace('language: en', `language: ${language}`) }
  const { deck, messages } = parse({ id: 'rooms', deck: source })
  if (messages.length > 0) throw new Error(messages.map(({ what }) => what).join('\n'))
  const content = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADElEQVR4nGNg+A+EAAYAAf+T0eSJAAAAAElFTkSuQmCC',
    'base64'
  )
  const picture = { state: 'found', mediaType: 'image/png', content, width: 2, height: 2, bytes: 69 } as const
  return { ...deck, pictures: { 'checks.png': picture } }
}

function contentsOf(
  { id, language, frontMatter }: Deck,
  templates: Templates
): Promise<{ path: string; text: string }> {
  const files = ['slides.html', 'presenter.html', 'handout.html', 'notes.html', 'handout.pdf', 'notes.pdf']
  return contents([{ ...frontMatter, deckId: id, language, files }], templates)
}
