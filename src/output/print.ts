import type { PageSize } from '../render/format.js'
import { askSheet, patience, printSheet, type Session, type Sheet, startBrowser } from './browser.js'
import type { WindowSize } from './window-size.js'

/** A PDF, or why there is none. */
export type Printed = { readonly pdf: Uint8Array } | { readonly problem: string }

/** What a document answered in each window, or why it could not be asked. */
export type Asked<Answer> = { readonly answers: readonly Answer[] } | { readonly problem: string }

/** Prints HTML documents in one browser, some at a time, and measures them. */
export interface Printer {
  /** Where its browser is. */
  readonly path: string
  /** Starts the browser while there is other work to do. It starts by itself with the first document. */
  warmUp(): void
  /** What the browser calls itself, with its version; it starts to say so. Undefined where it does not start. */
  version(): Promise<string | undefined>
  /** `html` has to hold all that it shows: nothing is loaded, no script runs. */
  print(html: string, page: PageSize): Promise<Printed>
  /** Lays a document out as for print in a window of each size and asks it. `question` runs in the page and sees only that. */
  ask<Answer>(html: string, windows: readonly WindowSize[], question: () => Answer): Promise<Asked<Answer>>
  close(): Promise<void>
}

/**
 * A printer that uses the browser at `path`. It starts with the first document. When the browser dies or hangs, the document
 * is tried once more in a new one; then that document fails, with the reason.
 */
export function openPrinter(path: string): Printer {
  let session: Promise<Session | { readonly problem: string }> | undefined
  let isClosed = false
  const begin = () => {
    // A document that is under way while the printer closes must not start another browser, which nobody would end.
    if (isClosed) return Promise.resolve({ problem: 'The printer was closed.' })
    session ??= startBrowser(path)
    return session
  }
  const drop = async (failed: typeof session) => {
    if (session === failed) session = undefined
    const started = await failed
    if (started && 'end' in started) await started.end()
  }
  const attempt = async <Done>(
    html: string,
    work: (sheet: Sheet) => Promise<Done>
  ): Promise<Done | { readonly problem: string }> => {
    const mine = begin()
    try {
      const started = await mine
      if (!('problem' in started)) return await started.sheets.use(work, sheet => sheet.html === html)
      await drop(mine)
      return started
    } catch (error) {
      await drop(mine)
      return { problem: inWords(error) }
    }
  }
  return {
    path,
    warmUp() {
      void begin()
    },
    async version() {
      const started = await begin()
      return 'version' in started ? started.version : undefined
    },
    async print(html, size) {
      const work = async (sheet: Sheet) => ({ pdf: await printSheet(sheet, html, size) })
      const first = await attempt(html, work)
      return 'pdf' in first ? first : attempt(html, work)
    },
    async ask(html, windows, question) {
      const work = async (sheet: Sheet) => ({ answers: await askSheet(sheet, html, windows, question) })
      const first = await attempt(html, work)
      return 'answers' in first ? first : attempt(html, work)
    },
    close() {
      isClosed = true
      return drop(session)
    }
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `The browser took more than ${patience / 1000} seconds.`
  return /closed|detached/i.test(error.message) ? 'The browser ended while it printed.' : error.message
}
