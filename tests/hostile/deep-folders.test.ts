import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchDecks } from '../../src/build/watch-decks.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'

// Folders that lead into themselves, and folders with more in them than anybody looks through.

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  mkdirSync(join(work.folder, 'decks/water/images'), { recursive: true })
})
afterEach(() => work.remove())

const missing = (count: number) =>
  Array.from({ length: count }, (_, index) => `\n---\n\n## Picture ${index}\n\n![x](images/none${index}.png)\n`).join(
    ''
  )

function circles(): void {
  for (const name of ['a', 'b']) symlinkSync('.', join(work.folder, 'decks/water/images', name))
}

/** Seconds that a check takes; it has a minute. */
async function check(): Promise<number> {
  const start = performance.now()
  let timer: NodeJS.Timeout | undefined
  const { code } = await work.start({ NODE_OPTIONS: '--max-old-space-size=400' }, ['check'], pid => {
    timer = setTimeout(() => process.kill(pid, 'SIGKILL'), 60_000)
  })
  clearTimeout(timer)
  expect(code).toBe(1)
  return (performance.now() - start) / 1000
}

describe('a missing picture', () => {
  it('is looked for once around links that lead in circles', async () => {
    circles()
    work.put('decks/water/deck.md', starter + missing(1))
    expect(await check()).toBeLessThan(15)
  })

  it.runIf(isLong)(
    'of thousands costs no more where there are ten thousand files',
    { ...long, timeout: 150_000 },
    async () => {
      work.put('decks/water/deck.md', starter + missing(1000))
      const alone = await check()
      for (let index = 0; index < 10_000; index++)
        writeFileSync(join(work.folder, `decks/water/images/photograph-${index}.png`), '')
      expect(await check()).toBeLessThan(3 * alone + 5)
    }
  )
})

describe('watching', () => {
  it('follows no link, but that a deck’s folder is', async () => {
    circles()
    work.put('decks/water/deck.md', starter)
    work.put('elsewhere/air/deck.md', starter)
    symlinkSync('../elsewhere/air', join(work.folder, 'decks/air'))
    let turns = 0
    const watching = await watchDecks({
      decks: [],
      cwd: realpathSync(work.folder),
      work: async () => {
        turns += 1
      },
      failed: reason => expect.fail(reason),
      broken: error => expect.fail(String(error))
    })
    work.put('elsewhere/air/deck.md', `${starter}\n`)
    await until(async () => turns > 0, true)
    await wait(100)
    const before = turns
    work.put('decks/water/deck.md', `${starter}\n`)
    await until(async () => turns > before, true)
    await watching.stop()
  })
})
