// Brings a browser to a machine that has none.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { apt, hasApt } from './apt.mjs'
import { root, run } from './run.mjs'

/**
 * The ways to a browser, best first: puppeteer's download, then Debian's packages where this user may install them. Each is named as the message names it
 * to the user, and its `fetch` says whether the way was taken to its end.
 */
export function waysToABrowser(downloadFolder) {
  return [
    { name: 'Downloading a headless Chrome', isOpen: hasDownload(), fetch: () => download(downloadFolder) },
    { name: 'Installing chromium-headless-shell', isOpen: hasApt(), fetch: () => install('chromium-headless-shell') },
    { name: 'Installing chromium', isOpen: hasApt(), fetch: () => install('chromium') }
  ]
}

// There is no headless Chrome for ARM under Linux: the downloader would bring one that cannot start.
function hasDownload() {
  return process.platform !== 'linux' || process.arch === 'x64'
}

function install(name) {
  return apt({ names: [name], why: 'Slides, handouts and notes are printed as PDF by a browser.' })
}

async function download(folder) {
  return (await run(process.execPath, [join(root, 'scripts/download-browser.mjs'), folder])) === 0
}

/** Whether the browser at `path` starts at all; one that was downloaded may lack libraries of the system. Chrome on Windows answers by opening a window, so it is not asked. */
export function starts(path) {
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}
