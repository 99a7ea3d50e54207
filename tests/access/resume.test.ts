import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../src/output/find-browser.js'
import { until } from '../window/room.js'
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
  const browser = await launch({
    executablePath: (await findBrowser())?.path ?? '',
    userDataDir: profile,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  })
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
const testKilled = test.skipIf(process.platform === 'win32')

const seconds = (page: Page) =>
  page.$eval('#elapsed', elapsed => {
    const [minutes = 0, seconds = 0] = (elapsed.textContent ?? '').split(':').map(Number)
    return minutes * 60 + seconds
  })

testKilled(
  'A presenter whose browser was killed goes on at the slide and step where it was, and its time has run on',
  async () => {
    const { browser, page } = await start('presenter.html')
    for (let key = 0; key < 5; key++) await page.keyboard.press('PageDown')
    expect(await page.$eval('#position', position => position.textContent)).toBe('Slide 4 of 7')
    await new Promise(resolve => setTimeout(resolve, 2000))
    await kill(browser)
    const again = await start('presenter.html')
    await until(() => again.page.$eval('#position', position => position.textContent), 'Slide 4 of 7')
    expect(await again.page.$$eval('#current .still-hidden', steps => steps.length)).toBe(1)
    expect(await seconds(again.page)).toBeGreaterThanOrEqual(2)
    await until(() => again.page.$eval('#run', button => button.textContent), 'Pause')
    await again.browser.close()
  }
)

testKilled('Slides whose browser was killed open at the slide and step where they were', async () => {
  const { browser, page } = await start('slides.html#/steps')
  await page.waitForSelector('.present')
  await page.keyboard.press('ArrowRight')
  await new Promise(resolve => setTimeout(resolve, 1000))
  await kill(browser)
  const again = await start('slides.html')
  await until(() => again.page.$eval('.present', slide => slide.id), 'steps')
  expect(await again.page.$$eval('.present .fragment.visible', steps => steps.length)).toBe(1)
  await again.browser.close()
})
