// Downloads a headless shell of Chrome with puppeteer's own downloader, into the folder that puppeteer keeps its browsers in.
//
//   node scripts/download-browser.mjs <folder> [seconds that the host may be silent]
//
// Ends with 1 and the reason where the download host does not answer. A program of its own, because a connection that hangs can
// only be left by ending.

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checksumOf, offeredChecksum } from './download-checksum.mjs'

const [folder, timeoutSeconds = '12'] = process.argv.slice(2)
const { Browser, detectBrowserPlatform, getDownloadUrl, install } = await import(downloader())
// The version that this puppeteer was made for. To ask which one is newest would need a second host.
const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js')

await mkdir(folder, { recursive: true })
// Only a whole browser is moved to where it will be found.
const staging = await mkdtemp(join(folder, '.backbrief-'))
let watchdog

try {
  expectAnswer()
  const wanted = {
    browser: Browser.CHROMEHEADLESSSHELL,
    buildId: PUPPETEER_REVISIONS[Browser.CHROMEHEADLESSSHELL],
    cacheDir: staging,
    // puppeteer's own variable, for networks that keep a copy of its downloads.
    baseUrl: process.env.PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL,
    downloadProgressCallback(done, total) {
      if (done < total) expectAnswer()
      else clearTimeout(watchdog)
    }
  }
  const archive = await install({ ...wanted, unpack: false })
  expectAnswer()
  await verify(archive, getDownloadUrl(wanted.browser, detectBrowserPlatform(), wanted.buildId, wanted.baseUrl))
  clearTimeout(watchdog)
  const installed = await install(wanted)
  const place = join(folder, relative(staging, installed.path))
  await mkdir(dirname(place), { recursive: true })
  await rm(place, { recursive: true, force: true })
  await rename(installed.path, place)
  await end(0)
} catch (error) {
  console.error(reasonOf(error))
  await end(1)
}

/** Throws where a download is not what its host says that it is. */
async function verify(archive, url) {
  const offered = await offeredChecksum(url)
  if (offered === undefined)
    return console.log(
      `${url.host} offers no checksum for its download: it is trusted because it came over ${url.protocol.slice(0, -1)}.`
    )
  const found = await checksumOf(archive)
  if (found !== offered) throw new Error(`the download has the checksum ${found}, and ${url.host} says ${offered}`)
  console.log(`The download has the checksum that ${url.host} says.`)
}

function expectAnswer() {
  clearTimeout(watchdog)
  watchdog = setTimeout(() => {
    console.error(`nothing answered for ${timeoutSeconds} seconds`)
    end(1)
  }, Number(timeoutSeconds) * 1000)
}

async function end(code) {
  clearTimeout(watchdog)
  await rm(staging, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code)
}

/** The downloader comes with puppeteer-core, wherever npm has put it. */
function downloader() {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer-core')
  return pathToFileURL(createRequire(puppeteer).resolve('@puppeteer/browsers')).href
}

function reasonOf(error) {
  const causes = error?.errors ?? [error]
  return causes.map(cause => cause?.message || cause?.code || String(cause)).join('; ')
}
