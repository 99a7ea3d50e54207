import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { PageSize } from '../render/format.js'
import { onInterrupt } from './interrupt.js'
import { leftoverName, remove, sweepLeftovers } from './leftovers.js'

/** A PDF, or why there is none. */
export type Printed = { readonly pdf: Uint8Array } | { readonly problem: string }

/** A window's inner size in CSS pixels. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** What a document answered in each window, or why it could not be asked. */
export type Asked<Answer> = { readonly answers: readonly Answer[] } | { readonly problem: string }

/** Prints HTML documents one after the other in one browser, and measures them. */
export interface Printer {
  /** `html` has to hold all that it shows: nothing is loaded, no script runs. */
  print(html: string, page: PageSize): Promise<Printed>
  /** Lays a document out as for print in a window of each size and asks it. `question` runs in the page and sees only that. */
  ask<Answer>(html: string, windows: readonly WindowSize[], question: () => Answer): Promise<Asked<Answer>>
  close(): Promise<void>
}

/** How long the browser may take for one document, in milliseconds. */
const patience = 60_000

const prefix = 'backbrief-browser-'

interface Session {
  readonly page: Page
  end(): Promise<void>
}

/**
 * A printer that uses the browser at `path`. It starts with the first document. When the browser dies or hangs, the document
 * is tried once more in a new one; then that document fails, with the reason.
 */
export function openPrinter(path: string): Printer {
  let session: Session | undefined
  const close = async () => {
    await session?.end()
    session = undefined
  }
  const attempt = async <Done>(work: (page: Page) => Promise<Done>): Promise<Done | { readonly problem: string }> => {
    try {
      const started = session ?? (await start(path))
      if ('problem' in started) return started
      session = started
      return await work(session.page)
    } catch (error) {
      await close()
      return { problem: inWords(error) }
    }
  }
  return {
    async print(html, size) {
      const work = async (page: Page) => ({ pdf: await printPage(page, html, size) })
      const first = await attempt(work)
      return 'pdf' in first ? first : attempt(work)
    },
    async ask(html, windows, question) {
      const work = async (page: Page) => ({ answers: await askPage(page, html, windows, question) })
      const first = await attempt(work)
      return 'answers' in first ? first : attempt(work)
    },
    close
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `The browser took more than ${patience / 1000} seconds.`
  return /closed|detached/i.test(error.message) ? 'The browser ended while it printed.' : error.message
}

async function show(page: Page, html: string): Promise<void> {
  // A content policy outlives `setContent`: without a new document the next one loses its styles.
  await page.goto('about:blank', { timeout: patience })
  await page.setContent(html, { waitUntil: 'load', timeout: patience })
  // Chromium prints before web fonts arrive unless we wait.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function askPage<Answer>(
  page: Page,
  html: string,
  windows: readonly WindowSize[],
  question: () => Answer
): Promise<Answer[]> {
  await page.emulateMediaType('print')
  const answers: Answer[] = []
  for (const window of windows) {
    await page.setViewport(window)
    if (answers.length === 0) await show(page, html)
    answers.push(await page.evaluate(question))
  }
  await page.emulateMediaType()
  return answers
}

async function printPage(page: Page, html: string, { width, height }: PageSize): Promise<Uint8Array> {
  await show(page, html)
  return page.pdf({
    width: `${width}in`,
    height: `${height}in`,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: patience
  })
}

async function start(path: string): Promise<Session | { problem: string }> {
  const { launch } = await import('puppeteer-core')
  const temporary = tmpdir()
  sweepLeftovers(temporary, prefix)
  const profile = join(temporary, leftoverName(prefix))
  mkdirSync(profile, { mode: 0o700 })
  let browser: Browser | undefined
  const kill = () => {
    killGroup(browser?.process()?.pid)
    remove(profile)
  }
  const takeBack = onInterrupt(kill)
  const end = async () => {
    // A browser that hangs does not close when it is asked.
    const impatience = setTimeout(kill, 5_000)
    await browser?.close().catch(() => {})
    clearTimeout(impatience)
    kill()
    takeBack()
  }
  try {
    browser = await launch({
      executablePath: path,
      userDataDir: profile,
      args: flags(),
      pipe: true,
      timeout: patience,
      protocolTimeout: patience,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    })
    // The pipes to a browser that dies complain once more after puppeteer has stopped listening.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => {})
    return { page: await openPage(browser), end }
  } catch (error) {
    await end()
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { problem: `The browser \`${path}\` did not start: ${reason}` }
  }
}

// Each of these alone keeps a document from the network; together they hold even where one is changed by a new browser.
async function openPage(browser: Browser): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.setOfflineMode(true)
  await page.setJavaScriptEnabled(false)
  page.on('dialog', dialog => void dialog.dismiss().catch(() => {}))
  return page
}

function flags(): string[] {
  return [
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Letters stand where their outlines say, not where the pixels of a screen would have them.
    '--font-render-hinting=none',
    // Chromium refuses to run as root with its sandbox, and nobody else should be without it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
  ]
}

// Debian starts its browser from a script: the group has them both, a kill of the script alone would leave the browser.
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
