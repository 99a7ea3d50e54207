// Measures what somebody waits for who writes on the desk: the time from a key press to the changed slide on the screen, and how long the page keeps
// a key press waiting while one types quickly, in a real browser. The goals are 150 and 50 milliseconds on a deck of 100 slides.
//
//   node scripts/bench/desk.mjs
//
// `npm run bench` calls it too.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../run.mjs'
import { writeDecks } from './decks.mjs'
import { startServer } from './start-server.mjs'

const place = join(root, 'dist/bench/desk')
const slides = 100
const goals = { shown: 150, blocked: 50 }

/** Two rows: the median from a key press to the slide, and the longest that a key press was kept waiting; none where there is no browser. */
export async function benchDesk(presses = 20) {
  // On a fresh clone neither is there when this file is read.
  const { launch } = await import('puppeteer')
  const { findBrowser } = await import('../../dist/program/find-browser.js')
  const found = await findBrowser(process.env)
  if (!found) return []
  await writeDecks(place, 1, slides)
  const desk = await startServer(['desk', '--port', '0', '--no-open'], place, /^ {2}(\S+\/desk\/\S+)$/m)
  const browser = await launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1366, height: 768 })
    await page.goto(`${desk.address}deck/0/`)
    await page.waitForSelector('iframe.shown[title=slides]')
    await page.waitForSelector('#writing >>> .cm-content')
    await goToMiddle(page)
    const times = []
    for (let press = 0; press <= presses; press++) {
      const ms = await onePress(page, 'abcdefghijklmnopqrstuvwxyz'[press % 26])
      // The first warms everything up and is not counted.
      if (press > 0) times.push(ms)
    }
    const ms = Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)])
    const blocked = await longestBlock(page)
    return [
      { name: `${slides} slides: from a key press to the slide`, ms, 'at most': goals.shown, met: ms <= goals.shown },
      {
        name: `${slides} slides: longest wait of a key press`,
        ms: blocked,
        'at most': goals.blocked,
        met: blocked <= goals.blocked
      }
    ]
  } finally {
    await browser.close()
    desk.end()
  }
}

/** Puts the cursor behind the title of a slide in the middle, which is shown then. */
async function goToMiddle(page) {
  await page.evaluate(middle => document.querySelectorAll('#thumbnail-list button')[middle].click(), slides / 2)
  await page.focus('#writing >>> .cm-content')
  const lines = await page.$$('#writing >>> .cm-line')
  for (const line of lines) {
    const text = await line.evaluate(one => one.textContent)
    if (!text.startsWith('## Well')) continue
    await line.click()
    break
  }
  await page.keyboard.press('End')
  await page.keyboard.type(' ')
}

/** Presses a key, and waits for the frame in which the title on the slide has it. */
async function onePress(page, key) {
  await page.evaluate(key => {
    globalThis.pressed = undefined
    globalThis.seen = undefined
    addEventListener('keydown', ({ timeStamp }) => (globalThis.pressed = timeStamp), { capture: true, once: true })
    const title = () =>
      document.querySelector('iframe.shown')?.contentDocument?.querySelector('section.present .slide-title')
        ?.textContent
    const before = title()
    const look = () => {
      const now = title()
      if (now !== before && now?.trimEnd().endsWith(key)) globalThis.seen = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, key)
  await page.keyboard.press(key)
  await page.waitForFunction(() => globalThis.seen !== undefined, { polling: 10 })
  return page.evaluate(() => globalThis.seen - globalThis.pressed)
}

/** Types quickly for some seconds: the longest from a key press until the page has dealt with it. */
async function longestBlock(page) {
  await page.evaluate(() => {
    globalThis.longest = 0
    new PerformanceObserver(list => {
      for (const { name, startTime, processingEnd } of list.getEntries())
        if (/^key|input/.test(name)) globalThis.longest = Math.max(globalThis.longest, processingEnd - startTime)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false })
  })
  await page.keyboard.type(' quick words that nobody stops to look at while they are typed, one after the other', {
    delay: 35
  })
  await new Promise(resolve => setTimeout(resolve, 1000))
  return Math.round(await page.evaluate(() => globalThis.longest))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchDesk())
