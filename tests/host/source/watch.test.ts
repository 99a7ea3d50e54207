import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Watching, watch } from '../../../src/host/source/watch.js'
import { until } from '../../window/slides-fixture.js'

let folder: string
let watching: Watching
let told = 0
/** Called when something is told. */
let heard = () => {}
const nextTold = () =>
  new Promise<void>(resolve => {
    heard = resolve
  })
const put = (name: string) => writeFileSync(join(folder, name), `${performance.now()}`)

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-watch-')))
  mkdirSync(join(folder, 'dist'))
  put('deck.md')
  told = 0
  watching = await watch(
    [folder],
    [join(folder, 'dist')],
    () => {
      told += 1
      heard()
    },
    reason => expect.fail(reason)
  )
})
afterEach(async () => {
  await watching.stop()
  rmSync(folder, { recursive: true })
})

// An editor that tidies what it saves writes twice. What was told first may have been read before the second time.
test.each([1, 10, 20, 30])(
  'a file that is saved again %i milliseconds after it was told is told again',
  async pause => {
    for (let turn = 0; turn < 5; turn++) {
      const telling = nextTold()
      put('deck.md')
      await telling
      const first = told
      await wait(pause)
      put('deck.md')
      await until(async () => told > first, true)
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
])('a file that %s is told once', async (_, change) => {
  change()
  await until(async () => told, 1)
  await wait(300)
  expect(told).toBe(1)
})

test('who reads a file, which changes its time of access on some systems, or touches its folder, changes nothing', async () => {
  const file = join(folder, 'deck.md')
  readFileSync(file)
  utimesSync(file, new Date(), statSync(file).mtime)
  await wait(100)
  // The first time that was written may have been rounded.
  told = 0
  utimesSync(file, new Date(Date.now() + 60_000), statSync(file).mtime)
  mkdirSync(join(folder, 'empty'))
  await wait(200)
  expect(told).toBe(0)
})

test('files that are saved at once are told together', async () => {
  for (let picture = 0; picture < 20; picture++) put(`picture-${picture}.png`)
  await until(async () => told > 0, true)
  await wait(150)
  // Once, unless this computer has so much to do that it pauses meanwhile.
  expect(told).toBeLessThan(5)
})

test('what no deck is made of is not told', async () => {
  for (const name of ['notes.txt', '.deck.md.swp', '#deck.md#', 'deck.md~', 'dist/deck.md']) put(name)
  await wait(200)
  expect(told).toBe(0)
})
