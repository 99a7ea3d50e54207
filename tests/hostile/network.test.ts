import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserFlags as printingFlags } from '../../src/host/output/browser-process.js'
import { browserFlags, browserPath } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { pagesOfEveryDeck } from '../declared-files.js'
import { environmentIn } from '../environment.js'
import { isLong, long } from '../sampled.js'

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
const pages = pagesOfEveryDeck

let work: TempProject
beforeAll(async () => {
  work = createTempProject()
  expect((await work.run('new', 'decks/water')).code).toBe(0)
})
afterAll(() => work?.remove())

function run(...words: readonly string[]) {
  const [command = '', ...args] = words
  return spawnSync(command, args, { cwd: work.folder, encoding: 'utf8', env: environmentIn(work.folder) })
}

const mayTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0

// Only where strace is there and may look: on Linux, and not in every container.
it.skipIf(!mayTrace)('a build, its browser and all that they start connect to no address of a network', long, () => {
  const trace = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto', '-o', 'calls.txt']
  const formats = isLong ? [] : ['--to', 'slides']
  const { status } = run(...trace, process.execPath, program, 'build', '--no-cache', ...formats, '--out', 'dist/traced')
  expect(status).toBe(0)
  const calls = work.read('calls.txt').split('\n')
  expect(calls.length).toBeGreaterThan(10)
  expect(calls.filter(call => /AF_INET/.test(call))).toEqual([])
  expect(readFileSync(join(work.folder, 'dist/traced/water/en/slides.pdf'), 'latin1')).toMatch(/^%PDF/)
})

// Each time that a whole Chrome starts, it asks its maker for the time and more: this is what the flags refuse, no page of ours.
it.skipIf(!mayTrace)(
  'a browser with our flags that is sent to an address does not even look for a network',
  async () => {
    const flags = ['--headless', '--disable-gpu', '--dump-dom', ...printingFlags(browserFlags.length === 0)]
    const trace = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-o', 'visit.txt']
    run(...trace, await browserPath(), ...flags, 'http://trainers.example/')
    const calls = work.read('visit.txt').split('\n')
    expect(calls.length).toBeGreaterThan(1)
    expect(calls.filter(call => /AF_INET/.test(call))).toEqual([])
  }
)

const mayUnshare = spawnSync('unshare', ['-n', 'true']).status === 0

// Only where this system lets a program do without a network, which Linux does for root.
describe.skipIf(!mayUnshare)('on a computer without any network', () => {
  const alone = (...words: readonly string[]) => run('unshare', '-n', ...words)

  it.runIf(isLong)('a deck is built and printed, and every page opens with its words', long, async () => {
    const { status, stderr } = alone(process.execPath, program, 'build', 'decks/water', '--out', 'dist/alone')
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(join(work.folder, 'dist/alone/water/en/notes.pdf'), 'latin1')).toMatch(/^%PDF/)
    const browser = await browserPath()
    const flags = ['--headless', '--disable-gpu', '--dump-dom', ...browserFlags]
    for (const file of pages) {
      const { stdout } = alone(browser, ...flags, pathToFileURL(join(work.folder, 'dist/alone/water/en', file)).href)
      expect([file, stdout.includes('Learning outcomes')]).toEqual([file, true])
      if (file === 'slides.html') expect(stdout).toContain('class="deck reveal')
    }
  })
})
