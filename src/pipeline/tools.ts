import { findBrowser } from '../output/find-browser.js'
import { openPrinter, type Printer } from '../output/print.js'
import type { Templates } from '../render/templates.js'
import { readTemplates } from '../source/read-templates.js'

/** What all decks of one build share. Each is had when it is first needed, and once. */
export interface Tools {
  templates(language: string): Promise<Templates>
  /** Absent when there is no browser. */
  printer(): Promise<Printer | undefined>
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
    templates(language) {
      const read = templates.get(language) ?? readTemplates(language)
      templates.set(language, read)
      return read
    },
    printer() {
      printer ??= findPrinter()
      return printer
    },
    async putAway() {
      await (await printer)?.close()
    }
  }
}
