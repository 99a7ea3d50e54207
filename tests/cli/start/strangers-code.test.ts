import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLong, long, sampled } from '../../sampled.js'
import { finishedStarter as starter } from '../../starter.js'
import { createTempProject, type TempProject } from '../temp-project.js'

// V8 runs compiled code that belongs to a text of the same length, whatever it was made from: a folder with such code is a program.

const folder = join(import.meta.dirname, '../../../dist/program')

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  work.put('decks/water/deck.md', starter)
})
afterEach(() => work.remove())

/** Compiled code of an evil text, under the name that what was made of the program had. */
function plant(below: string, command: string): void {
  const frame = ['(function (exports, require, module, __filename, __dirname, importModule) {', '\n})']
  const { length } = readFileSync(join(folder, 'main.cjs'), 'latin1')
  const evil = `console.log('PWNED');process.exit(0)`.padEnd(length)
  const data = new Script(frame.join(evil), { filename: join(folder, 'main.cjs') }).createCachedData()
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(data))
  const [version = ''] = /"[\da-f]{16}"/.exec(readFileSync(join(folder, 'main.cjs'), 'latin1')) ?? []
  const file = join(below, 'program', `${version.slice(1, -1)}-${command}-${cachedDataVersionTag()}.bin`)
  mkdirSync(join(work.folder, dirname(file)), { recursive: true })
  writeFileSync(join(work.folder, file), Buffer.concat([sum, data]))
}

describe('compiled code that came with the decks is not run', () => {
  it.each<[string, string, Record<string, string>]>(
    sampled(
      [
        ['without XDG_CACHE_HOME', 'backbrief', { XDG_CACHE_HOME: '', BACKBRIEF_CACHE_DIR: '' }],
        ['with a relative XDG_CACHE_HOME', 'here/backbrief', { XDG_CACHE_HOME: 'here', BACKBRIEF_CACHE_DIR: '' }],
        ['without HOME', '.cache/backbrief', { HOME: '', BACKBRIEF_CACHE_DIR: '' }],
        ['with a cache in the working folder', 'kept', { BACKBRIEF_CACHE_DIR: 'kept' }],
        ['with a cache in the working folder, below our own', 'kept/backbrief-1', { BACKBRIEF_CACHE_DIR: 'kept' }]
      ],
      0
    )
  )('%s', long, async (_, below, env) => {
    for (const command of ['check', 'build', 'build-screen']) plant(below, command)
    const checked = await work.runWith(env, ['check'])
    expect(checked).toMatchObject({ code: 0 })
    const built = await work.runWith(env, ['build', '--no-pdf', '--no-cache'])
    expect(built).toMatchObject({ code: 0 })
    expect(checked.stdout + built.stdout).not.toContain('PWNED')
  })

  it.runIf(isLong)('and none is kept', long, async () => {
    await work.run('check')
    await work.run('build', '--no-pdf')
    expect(readdirSync(work.cache).sort()).toEqual(['CACHEDIR.TAG', 'builds', 'prints'])
  })
})

describe('the program on disk', () => {
  it('is plain ASCII, which is read without decoding', () => {
    for (const name of ['backbrief.cjs', 'main.cjs'])
      expect(readFileSync(join(folder, name)).every(byte => byte < 128)).toBe(true)
  })
})
