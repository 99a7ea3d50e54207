import type { Browser, Page } from 'puppeteer'
import type { PageSize } from '../../render/format.js'
import { browserEnvironment, browserFlags, killAndWait, killGroup, tooOld } from './browser-process.js'
import { firstLine, makeProfile, removeProfile } from './browser-profile.js'
import { dropPrivileges } from './drop-privileges.js'
import { onInterrupt } from './interrupt.js'
import { hasPageNumbers, putNumbers, putPageNumbers } from './page-numbers.js'
import { areThere, type IllustratedPage, placePictures, putInPlace } from './place-pictures.js'
import { maxPages, openPool, type Pool } from './pool.js'
import type { WindowSize } from './window-size.js'

/** A page, and what it has laid out: a document, or what is left of one that could not be laid out to its end. */
export interface PooledPage {
  readonly page: Page
  shown: 'nothing' | 'unknown' | { readonly html: string }
  /** Done when nothing is shown any more. */
  blanked: Promise<unknown>
}

/** Whether a document is laid out already. */
export function isShowing({ shown }: PooledPage, html: string): boolean {
  return typeof shown === 'object' && shown.html === html
}

/** A browser that runs. */
export interface Session {
  readonly pages: Pool<PooledPage>
  /** What it calls itself, with its version. */
  readonly version: string
  /** Fails when the browser ends: what waits for it then would wait for long. */
  readonly gone: Promise<never>
  end(): Promise<void>
}

/** Shows a document, unless it is shown already. */
export async function show(pooled: PooledPage, illustrated: IllustratedPage): Promise<void> {
  const { html } = illustrated
  // What was measured is printed without being laid out again.
  if (isShowing(pooled, html)) return
  const { page } = pooled
  if (pooled.shown !== 'nothing') empty(pooled)
  // JavaScript and the network are off from the next document on: nothing is shown before there is one.
  await pooled.blanked
  pooled.shown = 'unknown'
  await page.setContent(html, { waitUntil: 'load' })
  await placePictures(illustrated, {
    put: (place, data) => page.evaluate(putInPlace, place, data),
    areThere: () => page.evaluate(areThere)
  })
  // Chromium prints before web fonts arrive unless we wait.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  pooled.shown = { html }
}

/** Begins a new document: a content policy outlives `setContent`, and what is shown next would lose its styles. */
function empty(pooled: PooledPage): void {
  pooled.shown = 'nothing'
  pooled.blanked = pooled.page.goto('about:blank')
  // Where nobody needs the page any more, nobody waits for it.
  pooled.blanked.catch(() => {})
}

/** Lays a document out as for print in a window of each size and asks it. */
export async function evaluateInPage<Answer>(
  pooled: PooledPage,
  shown: IllustratedPage,
  windows: readonly WindowSize[],
  question: (input: string) => Answer,
  input: string
): Promise<Answer[]> {
  const { page } = pooled
  await page.emulateMediaType('print')
  const answers: Answer[] = []
  for (const window of windows) {
    await page.setViewport(window)
    if (answers.length === 0) await show(pooled, shown)
    answers.push(await page.evaluate(question, input))
  }
  await page.emulateMediaType()
  return answers
}

/** The document as a PDF, as the browser gives it. */
export async function printPage(
  pooled: PooledPage,
  shown: IllustratedPage,
  { width, height }: PageSize
): Promise<Uint8Array> {
  await show(pooled, shown)
  const { page } = pooled
  const print = () =>
    page.pdf({ width: `${width}in`, height: `${height}in`, printBackground: true, tagged: true, outline: true })
  const first = await print()
  const isFilled = await putPageNumbers(first, {
    has: () => page.evaluate(hasPageNumbers),
    put: pages => page.evaluate(putNumbers, pages)
  })
  const pdf = isFilled ? await print() : first
  // What is printed is done with: while that is finished, the page gets ready for the next.
  empty(pooled)
  return pdf
}

/** Starts the browser at a path, with a profile of its own that goes with it. Everything it does has a timeout of `timeoutMs`. */
export async function startBrowser(path: string, timeoutMs: number): Promise<Session | { problem: string }> {
  const { launch, defaultArgs } = await import('puppeteer')
  const profile = makeProfile()
  if (typeof profile !== 'string') return profile
  let browser: Browser | undefined
  const kill = () => {
    killGroup(browser?.process()?.pid)
    removeProfile(profile)
  }
  const takeBack = onInterrupt(() => {
    kill()
    // One that is just starting is not known yet: puppeteer ends it when the program exits, and it may have written until then.
    process.once('exit', () => removeProfile(profile))
  })
  const end = async () => {
    // A browser that hangs does not close when it is asked.
    const killTimer = setTimeout(kill, 5_000)
    await goneWith(browser)
    clearTimeout(killTimer)
    kill()
    takeBack()
  }
  try {
    const prefix = dropPrivileges(path, profile)
    const isRoot = process.getuid?.() === 0
    const args = defaultArgs({
      userDataDir: profile,
      args: browserFlags(!isRoot || prefix !== undefined),
      headless: true
    })
    browser = await launch({
      executablePath: prefix?.program ?? path,
      args: prefix ? [...prefix.words, path, ...args] : args,
      // They are among the arguments already: behind the words of the prefix, where there is one.
      ignoreDefaultArgs: true,
      env: browserEnvironment(prefix && profile),
      pipe: true,
      timeout: timeoutMs,
      protocolTimeout: timeoutMs,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    })
    // The pipes to a browser that dies emit another error after puppeteer has stopped listening.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => {})
    const version = await browser.version()
    const problem = tooOld(version, path)
    if (problem === undefined) return { pages: pagePool(browser, timeoutMs), version, gone: endOf(browser), end }
    await end()
    return { problem }
  } catch (error) {
    await end()
    return { problem: `The browser \`${path}\` did not start: ${firstLine(error)}` }
  }
}

function endOf(browser: Browser): Promise<never> {
  const gone = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => reject(new Error('The browser was closed')))
  })
  // Nobody may be waiting for it.
  gone.catch(() => {})
  return gone
}

function pagePool(browser: Browser, timeoutMs: number): Pool<PooledPage> {
  // It begins with one page.
  const begun = browser.pages().then(([page]) => page && preparedPage(page, timeoutMs))
  // One that ends before anybody needs a page must not end the program.
  begun.catch(() => {})
  let isTaken = false
  return openPool(async () => {
    const first = isTaken ? undefined : begun
    isTaken = true
    return (await first) ?? preparedPage(await browser.newPage(), timeoutMs)
  }, maxPages)
}

// Each of these alone keeps a document from the network; together they hold even where one is changed by a new browser.
async function preparedPage(page: Page, timeoutMs: number): Promise<PooledPage> {
  page.setDefaultTimeout(timeoutMs)
  await Promise.all([page.setOfflineMode(true), page.setJavaScriptEnabled(false)])
  page.on('dialog', dialog => void dialog.dismiss().catch(() => {}))
  const pooled: PooledPage = { page, shown: 'nothing', blanked: Promise.resolve() }
  empty(pooled)
  return pooled
}

/** Ends a browser. There is nothing that it would have to put away: its profile goes with it. */
async function goneWith(browser: Browser | undefined): Promise<void> {
  const child = browser?.process()
  if (!child || process.platform === 'win32') return browser?.close().catch(() => {})
  await killAndWait(child)
}
