import { request } from 'node:http'
import type { BrowserContext, Page } from 'puppeteer'
import { openContext } from '../browser.js'
import { type Desk, startDesk } from './start-desk.js'

/** Starts the desk in a folder, with a window of a browser of its own. Close the context before you end the desk. */
export async function openDesk(
  folder: string,
  complaints: string[]
): Promise<{ readonly desk: Desk; readonly context: BrowserContext; readonly page: Page }> {
  const desk = await startDesk(folder)
  const context = await openContext()
  return { desk, context, page: await openWindow(context, complaints) }
}

/** Opens a window of the usual size; `complaints` gets what its browser has to complain of. */
export async function openWindow(context: BrowserContext, complaints: string[]): Promise<Page> {
  const opened = await context.newPage()
  await opened.setViewport({ width: 1366, height: 768 })
  opened.on('console', message => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  opened.on('pageerror', error => complaints.push(String(error)))
  return opened
}

/** The words of an element. */
export function wordsOf(page: Page, selector: string): Promise<string | undefined> {
  return page.$eval(selector, element => element.textContent?.trim())
}

/** A request as any program of this computer can send it. */
export interface Sent {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Asks the desk as any program of this computer can, as one of its own pages unless headers say otherwise; `path` is below its address. Returns the status. */
export function ask(desk: Desk, { path, method = 'GET', headers = {}, body }: Sent): Promise<number | undefined> {
  const { hostname, port, pathname, origin } = new URL(desk.address)
  const own = method === 'POST' ? { 'Content-Type': 'application/json', Origin: origin } : {}
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: `${pathname}${path}`, method, headers: { ...own, ...headers } },
      response => {
        response.resume()
        resolve(response.statusCode)
      }
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
