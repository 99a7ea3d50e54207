import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace } from './workplace.js'

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
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
  for (let tries = 0; tries < 100 && profiles().length > 0; tries++) await wait(100)
  expect(profiles()).toEqual([])
})

function profiles(): string[] {
  return readdirSync(join(work.folder, '.temporary')).filter(name => name.startsWith('backbrief-browser-'))
}
