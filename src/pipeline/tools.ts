import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { findBrowser } from '../output/find-browser.js'
import { openPrinter, type Printer } from '../output/print.js'
import { codeFamily, fontNeeds } from '../render/fonts/needs.js'
import type { Templates } from '../render/templates.js'
import { readFonts } from '../source/read-fonts.js'
import { readTemplates } from '../source/read-templates.js'

/** What all decks of one build share. Each is had when it is first needed, and once. */
export interface Tools {
  /** Templates in a language, with the fonts that `text` needs: any text, what counts is which characters occur. */
  templates(language: string, text: string): Promise<Templates>
  /** Absent when there is no browser. */
  printer(): Promise<Printer | undefined>
  /** Lets the browser start while there is other work to do. */
  warmUp(): void
  putAway(): Promise<void>
}

/** `env` may name the browser. */
export function layOutTools(env: Readonly<Record<string, string | undefined>>): Tools {
  const templates = new Map<string, Promise<Templates>>()
  let printer: Promise<Printer | undefined> | undefined
  const findPrinter = async () => {
    const browser = await findBrowser(env)
    return browser && openPrinter(browser.path)
  }
  return {
    async templates(language, text) {
      const read = templates.get(language) ?? readTemplates(language, {})
      templates.set(language, read)
      return withFonts(await read, language, text)
    },
    printer() {
      printer ??= findPrinter()
      return printer
    },
    warmUp() {
      void this.printer().then(found => found?.warmUp())
    },
    async putAway() {
      await (await printer)?.close()
    }
  }
}

/** Templates for one deck by itself: in its language, with the fonts that it needs. */
export async function templatesFor(deck: Deck): Promise<Templates> {
  return templatesForText(deck.language, charactersOf(deck))
}

/** Templates for a page in a language, with the fonts that a text needs. */
export async function templatesForText(language: string, text: string): Promise<Templates> {
  return withFonts(await readTemplates(language, {}), language, text)
}

async function withFonts(templates: Templates, language: string, text: string): Promise<Templates> {
  const needs = fontNeeds(`${text}${Object.values(templates.labels).join('')}`, language)
  return { ...templates, fonts: await readFonts({ ...needs, [codeFamily]: text }) }
}
