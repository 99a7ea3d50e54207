import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { openContext } from '../browser.js'
import { createTempProject } from '../cli/temp-project.js'
import { filled } from '../starter.js'
import { type Desk, startDesk } from './start-desk.js'

/** A deck that is written in the desk, in a window of 1366 × 768. */
export interface WrittenDeck {
  readonly page: Page
  readonly desk: Desk
  /** What the browser complained of. */
  readonly complaints: readonly string[]
  /** The deck's file. */
  read(): string
  put(text: string): void
  /** Opens it anew in a language of the interface. */
  open(language: string): Promise<void>
  /** Presses a key together with others. */
  press(key: string, ...held: string[]): Promise<void>
  /** Its folder. */
  readonly folder: string
  end(): Promise<void>
}

const file = 'decks/water/deck.md'

/** Starts a desk on the starter deck, with its blanks filled, and opens the page in which it is written. */
export async function openWrittenDeck(): Promise<WrittenDeck> {
  const work = createTempProject()
  await work.run('new', 'decks/water')
  work.put(file, filled(work.read(file)))
  const desk = await startDesk(work.folder)
  const context = await openContext()
  const page = await context.newPage()
  const complaints: string[] = []
  await page.setViewport({ width: 1366, height: 768 })
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  const deck: WrittenDeck = {
    page,
    desk,
    complaints,
    read: () => work.read(file),
    put: text => work.put(file, text),
    async open(language) {
      await page.goto(`${desk.address}deck/0/?interface=${language}`)
      await page.waitForSelector('iframe.shown[title=slides]')
      await page.waitForSelector('#writing >>> .cm-content')
      await page.waitForSelector('#thumbnail-list button')
    },
    async press(key, ...held) {
      for (const one of held) await page.keyboard.down(one as 'Control')
      await page.keyboard.press(key as 'Enter')
      for (const one of held.toReversed()) await page.keyboard.up(one as 'Control')
    },
    folder: join(work.folder, 'decks/water'),
    async end() {
      await context.close()
      await desk.end()
      work.remove()
    }
  }
  await deck.open('en')
  return deck
}
