import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { TempProject } from '../cli/temp-project.js'
import { failEachCall, tempFiles } from './every-call.js'
import { expectCalm, type Files } from './scene.js'

/** The author's files below a folder, by hash; temporary ones count for nothing. */
function files(work: TempProject, folder: string): Files {
  if (!existsSync(join(work.folder, folder))) return {}
  return Object.fromEntries(Object.entries(work.hashes(folder)).filter(([path]) => !/\/\.[^/]+$/.test(path)))
}

/** Replaces a folder by a copy of another; a folder that is not there by nothing. */
function bringBack(work: TempProject, folder: string, from: string): void {
  const [to, kept] = [join(work.folder, folder), join(work.folder, from)]
  for (const name of existsSync(to) ? readdirSync(to) : []) rmSync(join(to, name), { recursive: true })
  if (existsSync(kept)) cpSync(kept, to, { recursive: true })
  else rmSync(to, { recursive: true, force: true })
}

/**
 * Lets each call of a command in its turn fail, or end the program. Each file below `folder` has to be what it was, or what the command
 * makes of it; and when it is typed again, it does its work as if nothing had been. With a `step` of three, every third call.
 */
export async function expectNothingLost(
  work: TempProject,
  folder: string,
  words: readonly string[],
  step = 1
): Promise<void> {
  const before = join('.earlier', 'before')
  if (existsSync(join(work.folder, folder)))
    cpSync(join(work.folder, folder), join(work.folder, before), { recursive: true })
  const old = files(work, folder)
  const done = await work.run(...words)
  expect(done, done.stderr).toMatchObject({ code: 0 })
  const fresh = files(work, folder)
  expect(fresh).not.toEqual(old)
  const calls = await failEachCall(work, words, ['ENOSPC', 'SIGKILL', 'EACCES', 'SIGKILL', 'EIO'], {
    step,
    before: () => bringBack(work, folder, before),
    async judge({ call, ended }) {
      expectCalm(ended, call)
      const left = files(work, folder)
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
      // A new deck that was finished before the end came already exists.
      const isThere = words[0] === 'new' && again.stderr.includes('already exists')
      if (!isThere) expect(again, `${call}: ${again.stderr}`).toMatchObject({ code: 0 })
      expect(files(work, folder), call).toEqual(fresh)
    }
  })
  expect(calls).toBeGreaterThan(3)
  expect(tempFiles(work)).toEqual([])
}
