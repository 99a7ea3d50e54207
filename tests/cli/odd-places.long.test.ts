/** @module-tag long */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { environmentIn } from '../environment.js'
import { createTempProject, type TempProject } from './temp-project.js'

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')
const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
const commands = ['build --no-pdf', '', 'preview', 'check', 'new water', 'languages status', 'doctor', '--help']

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
// Node itself cannot remove what lies so deep.
afterEach(() => (process.platform === 'win32' ? work.remove() : execFileSync('rm', ['-rf', work.folder])))

/** Runs a command after a process has gone from folder to folder, as no shell does: each is made in the one before. `last` is done there. */
function runBelow(folders: readonly string[], last: string, command: string) {
  const script = `
    const { cpSync, mkdirSync, rmdirSync } = require('node:fs')
    const [folders, ...rest] = process.argv.slice(1)
    for (const folder of JSON.parse(folders)) { mkdirSync(folder); process.chdir(folder) }
    ${last}
    const { status } = require('node:child_process').spawnSync(process.execPath, rest, { stdio: 'inherit' })
    process.exit(status)`
  const args = ['-e', script, JSON.stringify(folders), program, ...command.split(' ').filter(Boolean)]
  const env = environmentIn(work.folder, {})
  return spawnSync(process.execPath, args, { cwd: work.folder, env, encoding: 'utf8', timeout: 30_000 })
}

const deep = (count: number) => Array.from({ length: count }, () => 'x'.repeat(200))

describe.skipIf(process.platform === 'win32')('a working folder', () => {
  it.each(commands)('that was removed is said by `backbrief %s`, with what to do', command => {
    const { status, stderr } = runBelow(['gone'], 'rmdirSync("../gone")', command)
    expect(stderr).toBe(
      'error  The folder that you are in no longer exists\n  fix  Go to another folder, such as with `cd ~`, and from there to your decks.\n'
    )
    expect(status).toBe(3)
  })

  it.each(['build --no-pdf', 'check', 'new water'])(
    'whose path is too long for the system is said by `backbrief %s`',
    command => {
      const { status, stderr } = runBelow(deep(25), '', command)
      expect(stderr).toMatch(/^error {2}The folder that you are in cannot be used[^\n]*\n {2}fix {2}\S/)
      expect(stderr).not.toMatch(/^ +at |bug in Backbrief/m)
      expect(status).toBe(3)
    }
  )

  it.each([140, 15, 100, 160, 170, 180])('that is nearly too long, with %i letters to go, is no bug', left => {
    work.put('deck.md', starter)
    const longest = 4095 - work.folder.length - '/check'.length - 19 * 201 - 1
    const last = `mkdirSync('decks/water', { recursive: true }); try { cpSync(${JSON.stringify(join(work.folder, 'deck.md'))}, 'decks/water/deck.md') } catch {}`
    for (const command of ['check', 'build --no-pdf']) {
      const { stderr } = runBelow([command.slice(0, 5), ...deep(19), 'y'.repeat(longest - left)], last, command)
      expect(stderr).not.toMatch(/^ +at |bug in Backbrief/m)
      expect(stderr).not.toContain('cannot be used')
    }
  })

  it('a name that is too long is no bug', async () => {
    const long = `decks/${'x'.repeat(5000)}`
    work.put('deck.md', starter)
    for (const args of [
      ['check', long],
      ['build', long],
      ['new', long],
      ['languages', 'import', long],
      ['build', '--out', long]
    ]) {
      const { code, stderr, stdout } = await work.run(...args)
      expect([args[0], code]).not.toEqual([args[0], 0])
      expect(stdout + stderr).toMatch(/fix {2}\S/)
      expect(stdout + stderr).not.toMatch(/^ +at |bug in Backbrief/m)
    }
  })
})

describe('the folder of a deck', () => {
  it.each(['Index.HTML', 'index.html', 'contents.json'])('may not have the name `%s`', async name => {
    work.put(`decks/${name}/deck.md`, starter)
    work.put('decks/water/deck.md', starter)
    const { code, stderr } = await work.run('build', '--no-pdf', '--to', 'marp')
    expect(stderr).toMatch(
      /folder-has-plain-name[\s\S]*the page that leads to all decks[\s\S]*fix {2}Rename the folder/
    )
    expect(code).toBe(1)
    expect(work.read('dist/decks/index.html')).toContain('water')
    expect((await work.run('new', `lessons/${name}`, '--quiet')).stderr).toMatch(
      /error {2}Unexpected name[\s\S]*fix {2}/
    )
    expect(existsSync(join(work.folder, 'lessons'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32').each(['\u00a0\u200d', '\u200b', '\u2800', '\u3164', '\u00ad'])(
    'may not have a name that cannot be seen (%j)',
    async name => {
      mkdirSync(join(work.folder, 'decks', name), { recursive: true })
      work.put(`decks/${name}/deck.md`, starter)
      const { code, stderr } = await work.run('build', '--no-pdf')
      expect(stderr).toMatch(/folder-has-plain-name\n {2}Unexpected name `U\+[\dA-F]{4}/)
      expect(code).toBe(1)
    }
  )

  it('may have a name in any script, with what joins its letters', async () => {
    for (const name of ['آب', 'می\u200cخواهم', '水', 'a b']) work.put(`decks/${name}/deck.md`, starter)
    expect(await work.run('check')).toMatchObject({ code: 0 })
  })
})
