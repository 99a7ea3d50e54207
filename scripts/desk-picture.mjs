// Makes the picture of docs/desk.md anew: the desk with the first deck, as it is.
//
//   node scripts/desk-picture.mjs

import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from 'puppeteer'
import { compile } from './compile.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
await compile()
const { findBrowser } = await import('../dist/program/find-browser.js')
const folder = await mkdtemp(join(tmpdir(), 'backbrief-desk-'))
await cp(join(root, 'decks'), join(folder, 'decks'), { recursive: true })
const desk = spawn(process.execPath, [join(root, 'dist/program/backbrief.cjs'), 'desk', '--port', '0', '--no-open'], {
  cwd: folder
})
const address = await new Promise(resolve => {
  let said = ''
  desk.stdout.on('data', chunk => {
    said += chunk
    const [found] = /http:\S+/.exec(said) ?? []
    if (found) resolve(found)
  })
})
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await launch({ executablePath: (await findBrowser()).path, args })
const page = await browser.newPage()
await page.setViewport({ width: 1366, height: 768 })
await page.goto(address)
await page.waitForSelector('.shelf-state :not(:empty)')
await page.goto(`${address}deck/0/`)
await page.waitForSelector('iframe.shown')
await page.focus('#writing >>> .cm-content')
await page.evaluate(() => document.querySelectorAll('#thumbnail-list button')[6].click())
await page.waitForNetworkIdle({ idleTime: 1500, concurrency: 1 })
await page.screenshot({ path: join(root, 'docs/pictures/desk.png') })
await browser.close()
desk.kill()
await rm(folder, { recursive: true, force: true })
