import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { openStore } from '../host/cache/store.js'
import { findBrowser } from '../host/output/find-browser.js'
import { openPrinter, type Printer } from '../host/output/print.js'
import { readFonts } from '../host/source/read-fonts.js'
import type { PictureUse } from '../host/source/read-pictures.js'
import { readTemplates } from '../host/source/read-templates.js'
import { codeFamily, fontNeeds } from '../render/fonts/needs.js'
import type { Templates } from '../render/templates.js'
import { pseudoLabels } from '../translate/pseudo.js'
import { fittedPictures } from './fit-pictures.js'
import { type Memory, openMemory } from './memory.js'
import type { BuildRequest } from './request.js'

/** What all decks of one build share. Each is had when it is first needed, and once. */
export interface Tools {
  /**
   * Templates in a language, with the fonts that `text` needs: any text, what counts is which characters occur. The words of the interface
   * that a user brings go before the program's.
   */
  templates(language: string, text: string, own?: Deck['labels']): Promise<Templates>
  /** Absent when there is no browser. */
  printer(): Promise<Printer | undefined>
  /** Lets the browser start, if there is one, while there is other work to do. */
  warmUp(): Promise<void>
  /** What was printed before. */
  readonly memory: Memory
  /** Reads pictures to draw them. */
  readonly pictures: PictureUse
  /** Ends what runs; once, however often it is asked. */
  putAway(): Promise<void>
}

/** `env` may name the browser; without `prints` nothing is remembered from earlier builds. */
export function layOutTools({ env, prints }: Pick<BuildRequest, 'env' | 'prints'>): Tools {
  const templates = new Map<string, Promise<Templates>>()
  let printer: Promise<Printer | undefined> | undefined
  const findPrinter = async () => {
    const browser = await findBrowser(env)
    return browser && openPrinter(browser.path, browserTimeoutMs(env))
  }
  const openedPrinter = () => {
    printer ??= findPrinter()
    return printer
  }
  let away: Promise<void> | undefined
  const closePrinter = async () => {
    await (await printer)?.close()
    store?.tidy()
  }
  const store = prints && openStore(prints.folder, prints.most)
  const memory = openMemory(store, openedPrinter)
  return {
    memory,
    pictures: fittedPictures(store),
    async templates(language, text, own) {
      const read = templates.get(language) ?? readTemplates(language, {})
      templates.set(language, read)
      return withFonts(await read, language, text, own)
    },
    printer: openedPrinter,
    async warmUp() {
      await (await openedPrinter())?.warmUp()
    },
    putAway() {
      away ??= closePrinter()
      // Who begins it early looks at the end how it went.
      away.catch(() => {})
      return away
    }
  }
}

/** How long a browser may take for one document, in milliseconds, where the user says so, in seconds: slow computers need more. */
export function browserTimeoutMs({
  BACKBRIEF_BROWSER_SECONDS
}: Readonly<Record<string, string | undefined>>): number | undefined {
  const isCount = BACKBRIEF_BROWSER_SECONDS !== undefined && /^[1-9]\d{0,4}$/.test(BACKBRIEF_BROWSER_SECONDS)
  return isCount ? Number(BACKBRIEF_BROWSER_SECONDS) * 1000 : undefined
}

/** Templates for one deck by itself: in its language, with the fonts that it needs. */
export async function templatesFor(deck: Deck): Promise<Templates> {
  return templatesForText(deck.language, charactersOf(deck), deck.labels)
}

/** Templates for a page in a language, with the fonts that a text needs. */
export async function templatesForText(language: string, text: string, own?: Deck['labels']): Promise<Templates> {
  return withFonts(await readTemplates(language, {}), language, text, own)
}

async function withFonts(
  read: Templates,
  language: string,
  text: string,
  own: Deck['labels'] = {}
): Promise<Templates> {
  const templates = { ...read, labels: pseudoLabels({ ...read.labels, ...own }, language) }
  const needs = fontNeeds(`${text}${Object.values(templates.labels).join('')}`, language)
  return { ...templates, fonts: await readFonts({ ...needs, [codeFamily]: text }) }
}
