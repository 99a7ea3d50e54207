import { type Browser, type BrowserContext, type LaunchOptions, launch, type Page } from 'puppeteer'
import { findBrowser } from '../src/host/output/find-browser.js'

/** The flags that a browser needs here: it has no sandbox for root. */
export const browserFlags: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The browser of this computer. Without one a test fails: it may not pass because there was nothing to look at. */
export async function browserPath(): Promise<string> {
  const found = await findBrowser()
  if (!found) throw new Error('This test needs a browser: npm run setup finds or fetches one')
  return found.path
}

// puppeteer waits half a minute for a page, which a busy computer may need. Less than a test may take, so that the failure says what was waited for.
const timeoutMs = 90_000

/** Starts that browser without a window; whoever starts it closes it. */
export async function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const browser = await launch({
    ...options,
    executablePath: await browserPath(),
    args: [...browserFlags, ...args],
    timeout: timeoutMs
  })
  browser.on('targetcreated', target =>
    target.page().then(
      page => page?.setDefaultTimeout(timeoutMs),
      // It was closed at once.
      () => {}
    )
  )
  return browser
}

let shared: Promise<Browser> | undefined

/**
 * A place of its own in the browser that all tests of this process share: its pages and what they remember are its own. To start a browser takes
 * longer than most tests. puppeteer ends it with the process. Whoever opens a place closes it.
 */
export async function openContext(): Promise<BrowserContext> {
  shared ??= launchBrowser()
  return (await shared).createBrowserContext()
}

/**
 * Waits until a page shows its current state: its fonts are loaded, transitions have ended, and two frames were drawn since. Call it before
 * you look at pixels or boxes; a page whose scripts are switched off cannot be asked.
 */
export async function drawn(page: Page): Promise<void> {
  // A page behind another one draws no frames.
  await page.bringToFront()
  await page.evaluate(async () => {
    const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await document.fonts.ready
    await nextFrame()
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    await nextFrame()
  })
}
