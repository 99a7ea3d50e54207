import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace } from '../cli/workplace.js'
import { slowTexts } from './slow-texts.js'

// The bars are a second for a slide and ten for a deck, on a machine that does nothing else. A test that measures time fails by
// itself on one that is busy, so these only end what has plainly lost its way.
const minute = 60_000
const megabytes = 1024

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
})
afterEach(() => work.remove())

/** Builds everything that needs no browser; says how it ended and how much memory the greediest process took, in kilobytes. */
async function build(deck: string): Promise<{ code: number | null; stderr: string; memory: number }> {
  work.put('lesson/deck.md', deck)
  const telling = pathToFileURL(join(import.meta.dirname, 'tell-memory.mjs')).href
  const env = { NODE_OPTIONS: `--import ${telling}`, TELL_MEMORY_IN: join(work.folder, '.temporary') }
  const words = ['build', 'lesson', '--to', 'slides,presenter,marp,json']
  const { code, stderr } = await work.runWith(env, words, pid => {
    setTimeout(() => kill(pid), minute).unref()
  })
  const told = readdirSync(join(work.folder, '.temporary')).filter(name => name.startsWith('memory-'))
  const memory = Math.max(...told.map(name => Number(work.read(`.temporary/${name}`))))
  return { code, stderr, memory }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

describe('a slide of 64 KiB is built or refused within reason', () => {
  it.each(Object.entries(slowTexts))('%s', async (_, text) => {
    const { code, stderr, memory } = await build(starter.replace('Welcome\n', `${text(64 * 1024)}\n`))
    expect([0, 1]).toContain(code)
    if (code === 1) expect(stderr).toMatch(/^lesson\/deck\.md:\d+:\d+ [\s\S]*fix {2}\S/m)
    expect(memory).toBeGreaterThan(0)
    expect(memory).toBeLessThan(512 * megabytes)
  })
})
