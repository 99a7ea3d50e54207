// Finds a browser that starts, or fetches one. Without any, set-up goes on: only PDFs need it.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fetchBrowser = fileURLToPath(new URL('fetch-browser.mjs', import.meta.url))

/** Looks for a browser, then tries puppeteer's download, then Debian's package. Says what came of it; never throws. */
export async function haveBrowser(say) {
  const { browserAdvice, findBrowser } = await import('../dist/program/find-browser.js')

  const here = await findBrowser()
  if (here && starts(here.path)) return say(`PDFs are printed with \`${here.path}\`.`)
  if (here) say(`\`${here.path}\` is here but does not start.`)

  const isNamed = Boolean(process.env.BACKBRIEF_BROWSER || process.env.CHROME_PATH)
  if (!isNamed) {
    for (const fetch of [download, installPackage]) {
      if (!fetch(say)) continue
      const browser = await findBrowser()
      if (browser && starts(browser.path)) return say(`PDFs are printed with \`${browser.path}\`.`)
    }
  }

  const { what, why, fix } = browserAdvice()
  if (!here) say(`${what}.`)
  say(`  why  ${why}`)
  say(`  fix  ${fix}`)
}

/** A browser without its system libraries, or Ubuntu's stand-in for a snap, is a program that ends at once. */
function starts(path) {
  // On Windows and Macs browsers carry their libraries, and on Windows `--version` opens a window.
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

/** A process of its own, because a download that gets no answer can't be called off from inside. */
function download(say) {
  say('No browser that starts was found here. Fetching one that only prints.')
  const { status } = spawnSync(process.execPath, [fetchBrowser], { stdio: ['ignore', 2, 2] })
  return status === 0
}

function installPackage(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const aptGet = (...words) => {
    say(`Typing \`apt-get ${words.join(' ')}\`.`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const patience = ['-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0']
    return spawnSync('apt-get', ['-qq', ...patience, ...words], { stdio: ['ignore', 2, 2], env }).status === 0
  }
  const install = name => aptGet('install', '-y', '--no-install-recommends', name)
  const installAny = () => install('chromium-headless-shell') || install('chromium')
  return installAny() || (aptGet('update') && installAny())
}
