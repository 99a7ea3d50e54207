import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Watching, watch } from '../../../src/host/source/watch.js'
import { isLong, long, sampled } from '../../sampled.js'
import { until } from '../../window/slides-fixture.js'

let folder: string
let watching: Watching
let changes = 0
/** Called at every change. */
let onChange = () => {}
const nextChange = () =>
  new Promise<void>(resolve => {
    onChange = resolve
  })
const put = (name: string) => writeFileSync(join(folder, name), `${performance.now()}`)

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-watch-')))
  mkdirSync(join(folder, 'dist'))
  put('deck.md')
  changes = 0
  watching = await watch(
    { folders: [folder], skip: [join(folder, 'dist')] },
    () => {
      changes += 1
      onChange()
    },
    reason => expect.fail(reason)
  )
})
afterEach(async () => {
  await watching.stop()
  rmSync(folder, { recursive: true })
})

// An editor that tidies what it saves writes twice. The first version may have been read before the second was written.
test.each(sampled([1, 10, 20, 30], 0))(
  'a file that is saved again %i milliseconds after its change was reported is reported again',
  long,
  async pause => {
    for (let turn = 0; turn < 5; turn++) {
      const reported = nextChange()
      put('deck.md')
      await reported
      const first = changes
      await wait(pause)
      put('deck.md')
      await until(async () => changes > first, true)
      await wait(120)
    }
  }
)

test.each([
  ['is removed', () => rmSync(join(folder, 'deck.md'))],
  [
    'is saved by a new one that takes its name',
    () => {
      put('deck.md.tmp')
      renameSync(join(folder, 'deck.md.tmp'), join(folder, 'deck.md'))
    }
  ],
  ['is new', () => put('picture.png')]
])('a file that %s is reported once', async (_, change) => {
  change()
  await until(async () => changes, 1)
  await wait(300)
  expect(changes).toBe(1)
})

test('reading a file, which changes its access time on some systems, or touching its folder is no change', async () => {
  const file = join(folder, 'deck.md')
  // Whole seconds: a time that had to be rounded would be another.
  const saved = new Date(1_000_000_000_000)
  utimesSync(file, saved, saved)
  await until(async () => changes > 0, true)
  changes = 0
  readFileSync(file)
  utimesSync(file, new Date(Date.now() + 60_000), saved)
  mkdirSync(join(folder, 'empty'))
  await wait(200)
  expect(changes).toBe(0)
})

test('files that are saved together are reported once', async () => {
  for (let picture = 0; picture < 20; picture++) put(`picture-${picture}.png`)
  await until(async () => changes > 0, true)
  await wait(150)
  // Once, unless this computer has so much to do that it pauses meanwhile.
  expect(changes).toBeLessThan(5)
})

test('files that no deck is made of are ignored', async () => {
  for (const name of ['notes.txt', '.deck.md.swp', '#deck.md#', 'deck.md~', 'dist/deck.md']) put(name)
  await wait(200)
  expect(changes).toBe(0)
})

test('files that may not be there yet are watched without what stands beside them', async () => {
  await watching.stop()
  const single = [join(folder, 'backbrief.config.yaml'), join(folder, 'themes')]
  mkdirSync(join(folder, 'decks'))
  watching = await watch(
    { folders: [join(folder, 'decks')], single },
    () => (changes += 1),
    () => {}
  )
  changes = 0
  put('beside.md')
  put('backbrief.config.yaml')
  await until(async () => changes, 1)
  mkdirSync(join(folder, 'themes'))
  put('themes/plum.css')
  await until(async () => changes, 2)
})

// A program that makes a folder and writes a file into it, as `languages add` does, while the watcher gets to know the folder.
test.runIf(isLong)('a file is reported that is written into a new folder at any moment', long, async () => {
  const missed: number[] = []
  for (let turns = 0; turns < 60; turns++) {
    const before = changes
    mkdirSync(join(folder, `languages-${turns}`))
    for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve))
    put(join(`languages-${turns}`, 'fr.po'))
    await until(async () => changes > before, true).catch(() => missed.push(turns))
  }
  expect(missed).toEqual([])
})
