import { type Browser, type LaunchOptions, launch } from 'puppeteer-core'
import { findBrowser } from '../src/output/find-browser.js'

/** What a browser needs to be told here: it has no sandbox for root. */
export const browserFlags: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The browser of this computer. Without one a test fails: it may not pass because there was nothing to look at. */
export async function browserPath(): Promise<string> {
  const found = await findBrowser()
  if (!found) throw new Error('This test needs a browser: npm run setup finds or fetches one')
  return found.path
}

/** Starts that browser without a window; whoever starts it closes it. */
export async function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return launch({ ...options, executablePath: await browserPath(), args: [...browserFlags, ...args] })
}
