import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profilesIn } from '../environment.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
afterEach(() => work.remove())

function putDecks(count: number): void {
  for (let number = 1; number <= count; number++)
    work.put(`decks/deck-${number}/deck.md`, starter.replace('My lesson', `Lesson ${number}`))
}

/** Builds everything with so many processes, and gives what was said and made. */
async function built(jobs: number, ...words: string[]) {
  const out = `made-by-${jobs}`
  const { code, stdout, stderr } = await work.runWith({ BACKBRIEF_JOBS: String(jobs) }, [
    'build',
    '--out',
    out,
    ...words
  ])
  return { code, said: (stdout + stderr).replaceAll(out, 'out'), files: Object.values(work.hashes(out)) }
}

describe('many decks', () => {
  it('become the same files, told in the same order, however many processes make them', async () => {
    putDecks(20)
    work.put('decks/deck-7/deck.md', starter.replace('language: en', 'language: no such language'))
    const alone = await built(1, '--no-pdf')
    expect(alone.code).toBe(1)
    expect(alone.said).toContain('decks/deck-7/deck.md was not built: 1 error')
    expect(await built(3, '--no-pdf')).toEqual(alone)
  })

  it('are printed by several browsers as by one, and no process or profile stays behind', async () => {
    putDecks(5)
    const alone = await built(1, '--to', 'slides,handout')
    expect(alone.code).toBe(0)
    expect(await built(2, '--to', 'slides,handout')).toEqual(alone)
    expect(profiles()).toEqual([])
  })
})

it.each(['SIGTERM', 'SIGKILL'] as const)('helpers and their browsers end with the build that gets %s', async signal => {
  putDecks(8)
  const pids: number[] = []
  const ending = work.runWith({ BACKBRIEF_JOBS: '2' }, ['build'], pid => pids.push(pid))
  while (profiles().length < 2) await wait(50)
  process.kill(pids[0] ?? 0, signal)
  expect((await ending).code).toBe(signal === 'SIGTERM' ? 143 : null)
  // Helpers hear of it a moment later.
  await until(async () => profiles(), [])
})

describe('a helper that is ended from outside', () => {
  it('is replaced, and all decks are built', async () => {
    putDecks(6)
    let helpers: readonly number[] = []
    const ending = work.runWith({ BACKBRIEF_JOBS: '2' }, ['build', '--to', 'slides'], pid => {
      void profilesOf(2).then(() => {
        helpers = childrenOf(pid)
        process.kill(helpers[0] ?? 0, 'SIGKILL')
      })
    })
    const { code, stdout, stderr } = await ending
    expect(helpers).toHaveLength(2)
    expect(stderr).toBe('')
    expect(stdout).toContain('12 files in dist/decks.')
    expect(code).toBe(0)
    expect(profiles().filter(name => !name.includes(`-${helpers[0]}-`))).toEqual([])
  })

  it('again and again by one deck costs this deck alone', async () => {
    putDecks(6)
    work.put('decks/deck-3/deck.md', starter.replace('language: en', 'language: it'))
    work.put('system.cjs', deadlyItalian)
    const env = { BACKBRIEF_JOBS: '2', NODE_OPTIONS: `--require "${join(work.folder, 'system.cjs')}"` }
    const { code, stdout, stderr } = await work.runWith(env, ['build', '--to', 'slides'])
    expect(stderr).toMatch(
      /^decks\/deck-3\/deck\.md {2}error {2}deck-can-be-handled\n.* ended twice [\s\S]*SIGKILL[\s\S]*`BACKBRIEF_JOBS=1`/m
    )
    expect(stdout).toContain('decks/deck-3/deck.md was not built: 1 error')
    expect(stdout).toContain('10 files in dist/decks.\nOpen dist/decks/index.html first')
    expect(code).toBe(3)
  })
})

/** A system on which a helper dies as soon as it tells sentences apart in Italian. */
const deadlyItalian = `
if (process.argv.includes('--help-with-build'))
  Intl.Segmenter = class extends Intl.Segmenter {
    constructor(tags, options) {
      if ([tags].flat()[0] === 'it') process.kill(process.pid, 'SIGKILL')
      super(tags, options)
    }
  }
`

/** Waits until so many browsers have begun. */
async function profilesOf(count: number): Promise<void> {
  while (profiles().length < count) await wait(20)
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['--ppid', String(pid), '-o', 'pid='], { encoding: 'utf8' })
  return stdout.trim().split(/\s+/).map(Number)
}

function profiles(): string[] {
  return profilesIn(join(work.folder, '.temporary'))
}
