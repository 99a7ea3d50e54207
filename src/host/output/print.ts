import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PageSize } from '../../render/format.js'
import type { PlacedPictures } from '../../render/picture-place.js'
import { evaluateInPage, isShowing, type PooledPage, printPage, type Session, startBrowser } from './browser.js'
import { photograph, type Subject } from './photograph.js'
import { openPool } from './pool.js'
import type { WindowSize } from './window-size.js'

/** A PDF, or why there is none. */
export type Printed = { readonly pdf: Uint8Array } | { readonly problem: string }

/** What a document answered in each window, or why it could not be asked. */
export type Asked<Answer> = { readonly answers: readonly Answer[] } | { readonly problem: string }

/** Prints HTML documents in one browser, some at a time, and measures them. */
export interface Printer {
  /** Where its browser is. */
  readonly path: string
  /** Starts the browser while there is other work to do, which may follow when this is done. It starts by itself with the first document. */
  warmUp(): Promise<void>
  /** What the browser calls itself, with its version; it starts to say so. Undefined where it does not start. */
  version(): Promise<string | undefined>
  /** `html` has to hold all that it shows but for the pictures that it has places for: nothing is loaded, no script runs. */
  print(html: string, page: PageSize, pictures?: PlacedPictures): Promise<Printed>
  /** Lays a document out as for print in a window of each size and asks it. `question` runs in the page and sees only that and `input`. */
  ask<Answer>(
    html: string,
    windows: readonly WindowSize[],
    question: (input: string) => Answer,
    pictures?: PlacedPictures,
    input?: string
  ): Promise<Asked<Answer>>
  /** A picture of a part of a document in WebP, or why there is none. */
  photograph(
    html: string,
    subject: Subject,
    pictures?: PlacedPictures
  ): Promise<{ readonly picture: Uint8Array } | { readonly problem: string }>
  close(): Promise<void>
}

/** How long a browser may take for one document, in milliseconds, where nobody says otherwise. */
export const defaultTimeoutMs = 60_000

/** Bytes of pictures from which a document is printed by itself: drawn, they take ten times as much in the browser. */
const heavy = 4 * 1024 * 1024

const none: PlacedPictures = new Map()

type Problem = { readonly problem: string }

/**
 * A printer that uses the browser at `path`, with a timeout of `timeoutMs` for everything that it does. It starts with the first
 * document. When the browser dies or hangs, the document is tried once more in one that it has for itself: others may have been the reason.
 * Then that document fails, with the reason. A browser that does not even start for it is not tried again.
 */
export function openPrinter(path: string, timeoutMs = defaultTimeoutMs): Printer {
  const started = new Set<Promise<Session | Problem>>()
  // One at a time: a computer that a browser was too much for has no room for several.
  const secondTries = openPool(async () => undefined, 1)
  const heavyOnes = openPool(async () => undefined, 1)
  const failed = new Map<string, Problem>()
  let shared: Promise<Session | Problem> | undefined
  let unstartable: Problem | undefined
  let isClosed = false

  const start = () => {
    // A document that is under way while the printer closes must not start another browser, which nobody would end.
    if (isClosed) return Promise.resolve({ problem: 'The printer was closed.' })
    const session = startBrowser(path, timeoutMs)
    started.add(session)
    return session
  }
  const begin = () => {
    shared ??= start()
    return shared
  }
  const drop = async (dropped: Promise<Session | Problem>) => {
    if (shared === dropped) shared = undefined
    const session = await dropped
    if ('end' in session) await session.end()
    started.delete(dropped)
  }
  const attempt = async <Done>(
    starting: Promise<Session | Problem>,
    html: string,
    work: (pooled: PooledPage) => Promise<Done>
  ): Promise<Done | Problem> => {
    const session = await starting
    if (!('problem' in session)) {
      try {
        return await Promise.race([session.pages.use(work, pooled => isShowing(pooled, html)), session.gone])
      } catch (error) {
        await drop(starting)
        return { problem: inWords(error, timeoutMs) }
      }
    }
    await drop(starting)
    return session
  }
  const tryAgain = async <Done>(html: string, work: (pooled: PooledPage) => Promise<Done>): Promise<Done | Problem> => {
    if (unstartable) return unstartable
    const own = start()
    const session = await own
    const done = await attempt(own, html, work)
    if ('problem' in session) unstartable = session
    else await drop(own)
    return done
  }
  const doWith = async <Done extends object>(html: string, work: (pooled: PooledPage) => Promise<Done>) => {
    const known = unstartable ?? failed.get(html)
    if (known) return known
    const first = await attempt(begin(), html, work)
    if (!('problem' in first)) return first
    const second = await secondTries.use(() => tryAgain(html, work))
    if ('problem' in second) failed.set(html, second)
    return second
  }
  const inTurn = <Done>(pictures: PlacedPictures, work: () => Promise<Done>) =>
    isHeavy(pictures) ? heavyOnes.use(work) : work()
  return {
    path,
    async warmUp() {
      void begin()
      // Until the next turn its process is there: what works on without a pause would only let it start afterwards.
      await nextTurn()
    },
    async version() {
      const session = await begin()
      return 'version' in session ? session.version : undefined
    },
    print: (html, size, pictures = none) =>
      inTurn(pictures, () =>
        doWith(html, async pooled => ({ pdf: await printPage(pooled, { html, pictures }, size) }))
      ),
    ask: (html, windows, question, pictures = none, input = '') =>
      inTurn(pictures, () =>
        doWith(html, async pooled => ({
          answers: await evaluateInPage(pooled, { html, pictures }, windows, question, input)
        }))
      ),
    photograph: (html, subject, pictures = none) =>
      inTurn(pictures, () =>
        doWith(html, async pooled => ({ picture: await photograph(pooled, { html, pictures }, subject) }))
      ),
    async close() {
      isClosed = true
      await Promise.all([...started].map(drop))
    }
  }
}

function isHeavy(pictures: PlacedPictures): boolean {
  let bytes = 0
  for (const picture of pictures.values()) bytes += picture.length
  return bytes > heavy
}

/** What is said about a browser that does not come to an end. */
function tooSlow(timeoutMs: number): string {
  return `The browser took more than ${timeoutMs / 1000} seconds. Where it only needs longer, \`BACKBRIEF_BROWSER_SECONDS\` gives it more.`
}

function inWords(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError' || /timed out/i.test(error.message)) return tooSlow(timeoutMs)
  return /closed|detached/i.test(error.message) ? 'The browser ended while it printed.' : error.message
}
