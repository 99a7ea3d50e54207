import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkplace, type Workplace } from '../cli/workplace.js'
import { failEachCall, leftovers } from './every-call.js'
import { expectCalm, type Files } from './scene.js'

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
})
afterEach(() => work.remove())

/** The author's files below a folder, by hash; temporary ones count for nothing. */
function files(folder: string): Files {
  if (!existsSync(join(work.folder, folder))) return {}
  return Object.fromEntries(Object.entries(work.hashes(folder)).filter(([path]) => !/\/\.[^/]+$/.test(path)))
}

/** Replaces a folder by a copy of another; a folder that is not there by nothing. */
function bringBack(folder: string, from: string): void {
  const [to, kept] = [join(work.folder, folder), join(work.folder, from)]
  for (const name of existsSync(to) ? readdirSync(to) : []) rmSync(join(to, name), { recursive: true })
  if (existsSync(kept)) cpSync(kept, to, { recursive: true })
  else rmSync(to, { recursive: true, force: true })
}

/**
 * Lets each call of a command in its turn fail, or end the program. Each file below `folder` has to be what it was, or what the command
 * makes of it; and when it is typed again, it does its work as if nothing had been.
 */
async function expectNothingLost(folder: string, ...words: readonly string[]): Promise<void> {
  const before = join('.kept', 'before')
  if (existsSync(join(work.folder, folder)))
    cpSync(join(work.folder, folder), join(work.folder, before), { recursive: true })
  const old = files(folder)
  const done = await work.run(...words)
  expect(done, done.stderr).toMatchObject({ code: 0 })
  const fresh = files(folder)
  expect(fresh).not.toEqual(old)
  const calls = await failEachCall(work, words, ['ENOSPC', 'SIGKILL', 'EACCES', 'SIGKILL', 'EIO'], {
    before: () => bringBack(folder, before),
    async judge({ call, ended }) {
      expectCalm(ended, call)
      const left = files(folder)
      for (const path of Object.keys({ ...old, ...left }))
        expect([old[path], fresh[path]], `${call}: ${path}`).toContain(left[path])
      if (ended.code === 0) expect(left, call).toEqual(fresh)
      else if (ended.code !== null) {
        expect(ended.code, call).toBe(3)
        expect(left, call).toEqual(old)
        expect(ended.stderr, call).toMatch(new RegExp(`^error {2}\`${folder}[\\w./-]*\` could not be written`, 'm'))
        expect(ended.stderr, call).toMatch(/^ {2}fix {2}\S/m)
      }
      // What stands as it was needs no second look.
      if (ended.code !== null) return
      const again = await work.run(...words)
      // A new deck that was finished before the end came is there already.
      const isThere = words[0] === 'new' && again.stderr.includes('is there already')
      if (!isThere) expect(again, `${call}: ${again.stderr}`).toMatchObject({ code: 0 })
      expect(files(folder), call).toEqual(fresh)
    }
  })
  expect(calls).toBeGreaterThan(3)
  expect(leftovers(work)).toEqual([])
}

const timeout = 600_000

test('check --fix', { timeout }, async () => {
  work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome ,').replaceAll('\n', '\r\n'))
  await expectNothingLost('lesson', 'check', '--fix', 'lesson')
})

test('new', { timeout }, () => expectNothingLost('lesson', 'new', 'lesson'))

test('new --from, with pictures and translations', { timeout }, async () => {
  work.put('other/deck.md', starter.replace('Welcome\n', 'Welcome\n\n![A door](images/door.png)\n'))
  work.put('other/images/door.png', pixel)
  await work.run('languages', 'add', 'fr', 'other')
  await expectNothingLost('lesson', 'new', 'lesson', '--from', 'other', '--with-translations')
})

test('languages update', { timeout }, async () => {
  work.put('lesson/deck.md', starter)
  for (const language of ['fr', 'ar']) await work.run('languages', 'add', language, 'lesson')
  work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome to all of you'))
  await expectNothingLost('lesson', 'languages', 'update', 'lesson')
})

test('languages import', { timeout }, async () => {
  work.put('lesson/deck.md', starter)
  await work.run('languages', 'add', 'fr', 'lesson')
  const back = work
    .read('lesson/languages/fr.po')
    .replace(/msgid "(Welcome[^"]*)"\nmsgstr ""/, 'msgid "$1"\nmsgstr "Bienvenue"')
  expect(back).toContain('Bienvenue')
  work.put('back.po', back)
  await expectNothingLost('lesson', 'languages', 'import', 'back.po', 'lesson')
})
