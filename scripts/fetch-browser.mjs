// Downloads the headless shell that this puppeteer was made for into puppeteer's own folder.
// Ends with 0 when it is there, with 1 when it can't be had. Gives up when nothing comes for 12 seconds.

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { downloadFolder } from '../dist/program/browser-places.js'

const patience = 12_000
const name = 'chrome-headless-shell'

let unfinished
const alarm = setTimeout(giveUp, patience, `nothing came for ${patience / 1000} seconds`)

try {
  // puppeteer-core brings @puppeteer/browsers along; asked from there, it is found however npm laid the folders out.
  const { install } = createRequire(import.meta.resolve('puppeteer-core'))('@puppeteer/browsers')
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js')
  const folder = downloadFolder(process.env)
  await mkdir(folder, { recursive: true })

  // A download that was cut off must not be taken for a browser, so it is moved into place only when it is whole.
  unfinished = await mkdtemp(join(folder, '.unfinished-'))
  const browser = await install({
    browser: name,
    buildId: PUPPETEER_REVISIONS[name],
    cacheDir: unfinished,
    baseUrl: process.env.PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL,
    // Unpacking gives no sign of life, so it has no alarm.
    downloadProgressCallback: (bytes, total) => (bytes < total ? alarm.refresh() : clearTimeout(alarm))
  })
  clearTimeout(alarm)
  const place = browser.path.replace(unfinished, folder)
  await mkdir(join(folder, name), { recursive: true })
  await rm(place, { recursive: true, force: true })
  await rename(browser.path, place)
  await rm(unfinished, { recursive: true, force: true })
} catch (error) {
  await giveUp(error.message)
}

async function giveUp(reason) {
  process.stderr.write(`The browser could not be fetched: ${reason}\n`)
  if (unfinished) await rm(unfinished, { recursive: true, force: true }).catch(() => {})
  process.exit(1)
}
