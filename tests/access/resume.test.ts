import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.js'
import { isLong, long, sampled } from '../sampled.js'
import { remembered } from '../window/saved-state.js'
import { until } from '../window/slides-fixture.js'
import { readExample, type Stand, setUpStand } from './decks.js'

// A laptop that fails in the middle of a lesson: the browser is killed, and opened again.

let stand: Stand
let folder: string
let profile: string
beforeAll(async () => {
  stand = await setUpStand()
  folder = await stand.put(await readExample())
  profile = await mkdtemp(join(tmpdir(), 'backbrief-profile-'))
})
afterAll(async () => {
  await stand.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function start(file: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await launchBrowser({ userDataDir: profile })
  const page = await browser.newPage()
  await page.goto(`${folder}${file}`)
  return { browser, page }
}

async function kill(browser: Browser): Promise<void> {
  const { pid } = browser.process() ?? {}
  if (pid === undefined) throw new Error('The browser is not there to be killed')
  const gone = new Promise(resolve => browser.process()?.once('exit', resolve))
  // With all that it has started: what stands at its path may be a script.
  process.kill(-pid, 'SIGKILL')
  await gone
  // The lock of a browser that was killed is left behind.
  await rm(join(profile, 'SingletonLock'), { force: true })
}

// Windows has no groups of processes to kill.
const testKilled = test.runIf(isLong && process.platform !== 'win32')

const seconds = (page: Page) =>
  page.$eval('#_elapsed', elapsed => {
    const [hours = 0, minutes = 0, seconds = 0] = (elapsed.textContent ?? '').split(':').map(Number)
    return (hours * 60 + minutes) * 60 + seconds
  })

testKilled(
  'A presenter whose browser was killed goes on at the slide and step where it was, and its time has run on',
  long,
  async () => {
    const { browser, page } = await start('presenter.html')
    const opened = Date.now()
    for (let key = 0; key < 5; key++) await page.keyboard.press('PageDown')
    const started = Date.now()
    expect(await page.$eval('#_position', position => position.textContent)).toBe('Slide 4 of 7')
    await until(async () => (await remembered(page)).presenter, { slide: 3, step: 2 })
    await kill(browser)
    await wait(1100)
    const again = await start('presenter.html')
    await until(() => again.page.$eval('#_position', position => position.textContent), 'Slide 4 of 7')
    expect(await again.page.$$eval('#_current .still-hidden', steps => steps.length)).toBe(1)
    // It has run on by the wall clock, as long as nobody looked. What is shown is drawn anew each second.
    const least = Math.floor((Date.now() - started) / 1000)
    await until(async () => (await seconds(again.page)) >= least, true)
    expect(await seconds(again.page)).toBeLessThanOrEqual((Date.now() - opened) / 1000)
    await until(() => again.page.$eval('#_run', button => button.textContent), 'Pause')
    await again.browser.close()
  }
)

testKilled('Slides whose browser was killed open at the slide and step where they were', long, async () => {
  const { browser, page } = await start('slides.html#/steps')
  await page.waitForSelector('.present')
  await page.keyboard.press('ArrowRight')
  await until(async () => (await remembered(page)).slides, { slide: 3, step: 1 })
  await kill(browser)
  const again = await start('slides.html')
  await until(() => again.page.$eval('.present', slide => slide.id), 'steps')
  expect(await again.page.$$eval('.present .fragment.visible', steps => steps.length)).toBe(1)
  await again.browser.close()
})

test.runIf(isLong && process.platform !== 'win32')(
  'A timer that was paused stands still when the presenter is opened again',
  long,
  async () => {
    const { browser, page } = await start('presenter.html')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('PageDown')
    await page.click('#_reset')
    await page.click('#_reset')
    if ((await page.$eval('#_run', button => button.textContent)) === 'Pause') await page.click('#_run')
    await until(() => page.$eval('#_run', button => button.textContent), 'Start')
    const before = await seconds(page)
    await until(async () => (await remembered(page)).presenter, { slide: 1, step: 0 })
    await kill(browser)
    await wait(1100)
    const again = await start('presenter.html')
    await until(() => again.page.$eval('#_position', position => position.textContent), 'Slide 2 of 7')
    expect(await again.page.$eval('#_run', button => button.textContent)).toBe('Start')
    expect(await seconds(again.page)).toBe(before)
    await again.browser.close()
  }
)

test.each(sampled(['presenter.html', 'slides.html'], 1))(
  '%s writes what it remembers through to the disk',
  long,
  async file => {
    const browser = await launchBrowser()
    const page = await browser.newPage()
    // What is written otherwise is lost when a laptop's battery is empty.
    await page.evaluateOnNewDocument(() => {
      const writes: string[] = []
      Object.assign(window, { writes })
      const usual = IDBDatabase.prototype.transaction
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite') writes.push(options?.durability ?? 'default')
        return usual.call(this, stores, mode, options)
      }
    })
    await page.goto(`${folder}${file}`)
    await page.waitForSelector(file === 'slides.html' ? '.present' : '#_position')
    for (let key = 0; key < 3; key++) await page.keyboard.press('PageDown')
    const written = () => page.evaluate(() => [...new Set(Reflect.get(window, 'writes'))])
    await until(written, ['strict'])
    await browser.close()
  }
)
