import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Watching, watch } from '../../src/source/watch.js'
import { until } from '../window/room.js'

let folder: string
let watching: Watching
let told = 0
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
      const before = told
      put('deck.md')
      while (told === before) await wait(1)
      const first = told
      await wait(pause)
      put('deck.md')
      await until(async () => told > first, true)
      await wait(120)
    }
  }
)

test('several files that are saved at once are told once', async () => {
  for (const name of ['deck.md', 'glossary.yaml', 'picture.png']) put(name)
  await until(async () => told, 1)
  await wait(150)
  expect(told).toBe(1)
})

test('what no deck is made of is not told', async () => {
  for (const name of ['notes.txt', '.deck.md.swp', '#deck.md#', 'deck.md~', 'dist/deck.md']) put(name)
  await wait(200)
  expect(told).toBe(0)
})
