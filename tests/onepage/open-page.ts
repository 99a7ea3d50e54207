import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'puppeteer'

/** The files below a folder of the project, by their paths, in base64. */
export function filesOf(folder: string, under: string): Record<string, string> {
  const entries = readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map(path => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]))
}

/**
 * Opens the page from disk, without network, in a browser whose user chooses a folder with these files. No program can press the buttons
 * of the browser's own window for folders, so the folder that it would hand over stands here: a tree of files that can be written.
 */
export async function openPage(
  context: BrowserContext,
  file: string,
  files: Record<string, string>,
  heard: (complaint: string) => void
): Promise<Page> {
  const page = await context.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.setOfflineMode(true)
  page.on('console', message => message.type() === 'error' && heard(message.text()))
  page.on('pageerror', error => heard(String(error)))
  page.on('request', request => /^(https?|wss?):/.test(request.url()) && heard(`asked for ${request.url()}`))
  await page.evaluateOnNewDocument(offerFolder, files)
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('body[data-ready], #said.failed')
  return page
}

/** Chooses the folder, unless one is open, and opens the lesson with this source. */
export async function openLesson(page: Page, source: string): Promise<void> {
  if (!(await page.$('#lessons button'))) await page.click('#open-folder')
  await page.waitForSelector('#lessons button')
  const all = await page.$$('#lessons li')
  const texts = await Promise.all(all.map(item => item.evaluate(({ textContent }) => textContent ?? '')))
  const button = await all[texts.findIndex(text => text.includes(source))]?.$('button')
  await button?.click()
  await page.waitForSelector('#frames iframe.shown')
  await page.waitForSelector('#writing >>> .cm-content')
}

/** Builds the lesson that is open; waits for what becomes of it, and returns the words. */
export async function buildLesson(
  page: Page,
  formats: readonly string[],
  languages: readonly string[]
): Promise<string> {
  await page.click('#build-open')
  await page.evaluate(
    wanted => {
      for (const box of document.querySelectorAll<HTMLInputElement>('[name=format], [name=tag]'))
        box.checked = wanted.includes(box.value)
    },
    [...formats, ...languages]
  )
  await page.click('#build-start')
  await page.waitForSelector('#build-start:not(:disabled)')
  const words = await page.$eval('#built', place => place.textContent ?? '')
  await page.click('#build-close')
  return words
}

/** What stands in the folder below a path, as SHA-256 by path. */
export function hashesIn(page: Page, under: string): Promise<Record<string, string>> {
  return page.evaluate(async under => {
    const files: Map<string, Uint8Array<ArrayBuffer>> = Reflect.get(window, 'chosenFiles')
    const found = [...files].filter(([path]) => path.startsWith(under))
    const hashed = found.map(async ([path, bytes]) => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      return [path.slice(under.length), Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')] as const
    })
    return Object.fromEntries(await Promise.all(hashed))
  }, under)
}

/** Runs in the page: the browser's function to choose a folder then hands over one with these files. */
function offerFolder(content: Record<string, string>): void {
  const files = new Map(
    Object.entries(content).map(([path, data]) => [path, Uint8Array.from(atob(data), letter => letter.charCodeAt(0))])
  )
  const isFolder = (path: string) => [...files.keys()].some(file => file.startsWith(`${path}/`))
  const missing = () => new DOMException('There is nothing', 'NotFoundError')
  const fileAt = (path: string, name: string) => ({
    kind: 'file',
    name,
    getFile: async () => new File([files.get(path) ?? new Uint8Array()], name),
    createWritable: async () => {
      let written = new Uint8Array()
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          written = bytes
        },
        close: async () => files.set(path, written)
      }
    }
  })
  const folderAt = (path: string, name: string): object => {
    const below = (entry: string) => (path === '' ? entry : `${path}/${entry}`)
    return {
      kind: 'directory',
      name,
      async *values() {
        const inside = [...files.keys()].filter(file => path === '' || file.startsWith(`${path}/`))
        for (const entry of new Set(
          inside.map(file => file.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? '')
        ))
          yield files.has(below(entry)) ? fileAt(below(entry), entry) : folderAt(below(entry), entry)
      },
      async getDirectoryHandle(entry: string, options?: { create?: boolean }) {
        if (!options?.create && !isFolder(below(entry))) throw missing()
        return folderAt(below(entry), entry)
      },
      async getFileHandle(entry: string, options?: { create?: boolean }) {
        if (!options?.create && !files.has(below(entry))) throw missing()
        return fileAt(below(entry), entry)
      }
    }
  }
  Reflect.set(window, 'chosenFiles', files)
  Reflect.set(window, 'showDirectoryPicker', async () => folderAt('', 'lessons'))
}
