/** @module-tag long */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { browserPath } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { profilesIn } from '../environment.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { browsersOf } from './killed.js'
import { expectCalm } from './scene.js'

const badBrowser = join(import.meta.dirname, 'bad-browser.mjs')

let real: string
beforeAll(async () => {
  real = await browserPath()
})

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  work.put('lesson/deck.md', starter)
})
afterEach(() => work.remove())

const words = ['build', '--to', 'slides,handout']
const printed = ['slides.pdf', 'handout.pdf']

/** Variables that put a browser which fails in this way in the place of the real one. */
function failing(how: string, seconds = 60): Record<string, string> {
  return {
    BACKBRIEF_BROWSER: badBrowser,
    BACKBRIEF_BROWSER_SECONDS: String(seconds),
    REAL_BROWSER: real,
    BAD_BROWSER: how,
    BAD_BROWSER_ONCE: join(work.folder, '.temporary/once')
  }
}

const processes = async () => browsersOf(work)
const profiles = async () => profilesIn(join(work.folder, '.temporary'))

// Windows runs no script as a program.
const testFailing = test.skipIf(process.platform === 'win32')

testFailing.each([
  ['hangs from the start', 'hang', 1, /did not start/],
  ['ends whenever it prints', 'crash-print', 60, /ended while it printed/],
  ['ends at once', 'exit', 60, /did not start/],
  ['never prints', 'hang-print', 12, /took more than 12 seconds/]
] as [string, string, number, RegExp][])(
  'With a browser that %s, all HTML is written, the PDFs are not printed, and nothing of it is left',
  async (_, how, seconds, says) => {
    const ended = await work.runWith(failing(how, seconds), words)
    expectCalm(ended, how)
    for (const file of printed)
      expect(ended.stderr).toMatch(
        new RegExp(
          `\`dist/decks/lesson/en/${file}\` could not be printed\n {2}why {2}.*${says.source}.*\n {2}fix {2}\\S`
        )
      )
    expect(readdirSync(join(work.folder, 'dist/decks/lesson/en'))).toEqual(['handout.html', 'slides.html'])
    expect(ended.code).toBe(3)
    expect(await profiles()).toEqual([])
    await until(processes, '')
  }
)

test.runIf(process.platform !== 'win32')(
  'A browser that ends while it prints is tried once more, and what was printed with it too',
  async () => {
    const ended = await work.runWith(failing('crash-once'), words)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(join(work.folder, '.temporary'))).toContain('once')
    for (const file of printed) expect(work.read(`dist/decks/lesson/en/${file}`)).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/)
    await until(processes, '')
  }
)

testFailing.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while a browser hangs leaves nothing of it',
  async signal => {
    let pid = 0
    const ending = work.start(failing('hang'), words, started => {
      pid = started
    })
    await until(async () => (await processes()) !== '', true)
    process.kill(pid, signal)
    const ended = await ending
    expectCalm(ended, signal)
    expect(ended.code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal])
    expect(await profiles()).toEqual([])
    await until(processes, '')
  }
)

testFailing('A browser that hangs when the build is killed is ended by the next', async () => {
  let pid = 0
  const ending = work.start(failing('hang'), words, started => {
    pid = started
  })
  await until(async () => (await processes()) !== '', true)
  process.kill(pid, 'SIGKILL')
  await ending
  expect(await work.run(...words)).toMatchObject({ code: 0, stderr: '' })
  expect(await profiles()).toEqual([])
  await until(processes, '')
})
