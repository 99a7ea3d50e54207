// Measures what an author waits for: the time from a save to the changed slide on the screen of the live preview, in a real browser. The goal is
// 150 milliseconds for the CRSV lesson, whole.
//
//   node scripts/bench/preview.mjs
//
// `npm run bench` calls it too.

import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../run.mjs'
import { startServer } from './start-server.mjs'

const place = join(root, 'dist/bench/preview')
const deck = 'crsv-mission-approaches'
const atMost = 150

/** The median, in milliseconds, over some saves; or nothing where there is no browser. */
export async function benchPreview(saves = 20) {
  // On a fresh clone neither is there when this file is read.
  const { launch } = await import('puppeteer')
  const { findBrowser } = await import('../../dist/program/find-browser.js')
  const found = await findBrowser(process.env)
  if (!found) return undefined
  await rm(place, { recursive: true, force: true })
  await cp(join(root, 'decks', deck), join(place, 'decks', deck), { recursive: true })
  const file = join(place, 'decks', deck, 'deck.md')
  await cp(join(root, 'decks/glossary.yaml'), join(place, 'decks/glossary.yaml'))
  const text = await readFile(file, 'utf8')
  const preview = await startServer(['preview', '--port', '0', `decks/${deck}`], place, /^ {2}(\S+\/author\/\S+)$/m)
  const browser = await launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  })
  try {
    const page = await browser.newPage()
    // Wide enough for the list of slides.
    await page.setViewport({ width: 1366, height: 768 })
    await page.goto(preview.address)
    await page.waitForFunction(() => document.documentElement.dataset.shown === '1')
    const times = []
    for (let save = 0; save <= saves; save++) {
      const parts = await oneSave(page, file, text, save)
      // The first save warms everything up and is not counted.
      if (save > 0) times.push(parts)
    }
    const median = name => {
      const sorted = times.map(parts => parts[name]).toSorted((a, b) => a - b)
      return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
    }
    const ms = median('shown')
    return {
      name: 'CRSV: from a save to the screen',
      ms,
      'at most': atMost,
      met: ms <= atMost
    }
  } finally {
    await browser.close()
    preview.end()
  }
}

/** Changes a heading in the middle of the deck, saves it, and waits until the page shows it. */
async function oneSave(page, file, text, save) {
  const heading = `Saved ${save} times`
  const middle = text.indexOf('\n## ', text.length / 2)
  const changed = `${text.slice(0, middle)}\n## ${heading}${text.slice(text.indexOf('\n', middle + 1))}`
  await page.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now()
    globalThis.saved = {}
    const shown = new MutationObserver(() => {
      shown.disconnect()
      // The frame after this one has it on the screen.
      requestAnimationFrame(() => setTimeout(() => (globalThis.saved.shown = now())))
    })
    shown.observe(document.documentElement, { attributes: true, attributeFilter: ['data-shown'] })
  })
  const started = performance.timeOrigin + performance.now()
  await writeFile(file, changed)
  await page.waitForFunction(() => globalThis.saved.shown, { polling: 20 })
  const seen = await page.evaluate(() => ({
    ...globalThis.saved,
    heading: document.querySelector('iframe.shown')?.contentDocument?.querySelector('section.present h2')?.textContent
  }))
  if (seen.heading !== heading) throw new Error(`The preview shows \`${seen.heading}\`, expected \`${heading}\``)
  return { shown: seen.shown - started }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table([await benchPreview()])
