import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeProfile, removeProfile, sweepBrowsers } from '../../../src/host/output/browser-profile.js'
import { ownProcess } from '../../../src/host/output/temp-files.js'
import { ownFolderIn } from '../../environment.js'

const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
const [, start, here] = ownProcess.split('-')
const ended = `browser-${dead}-${start}-${here}-0123456789ab`
const elsewhere = `browser-${dead}-${start}-0a1b2c3d-0123456789ab`

let temporary: string
let victim: string
let before: string | undefined
let others: ChildProcess[]
beforeEach(() => {
  before = process.env.TMPDIR
  temporary = mkdtempSync(join(tmpdir(), 'backbrief-profile-'))
  victim = join(temporary, 'victim')
  mkdirSync(victim)
  writeFileSync(join(victim, 'keys'), 'untouched')
  chmodSync(temporary, 0o1777)
  process.env.TMPDIR = temporary
  others = []
})
afterEach(() => {
  for (const other of others) other.kill('SIGKILL')
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(temporary, { recursive: true, force: true })
})

const own = () => ownFolderIn(temporary)
const isUntouched = () => readdirSync(victim).length === 1

function made(): string {
  const profile = makeProfile()
  if (typeof profile !== 'string') throw new Error(profile.problem)
  return profile
}

/** A folder as a killed run leaves it, with a process that says it works with it. */
async function leave(name: string): Promise<ChildProcess> {
  const profile = join(own(), name)
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  chmodSync(own(), 0o700)
  symlinkSync(victim, join(profile, 'SingletonLock'))
  const words = ['-e', 'process.stdin.resume()', '--', `--user-data-dir=${profile}`]
  const other = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'ignore'] })
  others.push(other)
  await once(other, 'spawn')
  return other
}

it('a profile is made where this user alone may write, and goes with all that is in it but for what links lead to', () => {
  const profile = made()
  expect(dirname(profile)).toBe(own())
  if (process.getuid) expect(lstatSync(own()).mode & 0o066).toBe(0)
  symlinkSync(victim, join(profile, 'link'))
  removeProfile(profile)
  expect(readdirSync(own())).toEqual([])
  expect(isUntouched()).toBe(true)
})

describe.runIf(process.platform === 'linux')('the sweep', () => {
  it('ends the browser of a run that was killed, and removes its profile', async () => {
    const other = await leave(ended)
    const exit = once(other, 'exit')
    sweepBrowsers()
    await exit
    expect(readdirSync(own())).toEqual([])
    expect(isUntouched()).toBe(true)
  })

  it('keeps the browser of another container, and that of a running build', async () => {
    const running = `browser-${ownProcess}-0123456789ab`
    for (const name of [elsewhere, running]) await leave(name)
    sweepBrowsers()
    expect(readdirSync(own()).sort()).toEqual([elsewhere, running].sort())
    expect(others.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null])
  })

  it('leaves alone what anybody may have put into the folder for temporary files', () => {
    const planted = join(temporary, `backbrief-browser-${dead}-0123456789ab`)
    mkdirSync(planted)
    sweepBrowsers()
    expect(existsSync(planted)).toBe(true)
  })
})

const isRoot = process.getuid?.() === 0

describe.runIf(process.getuid)('where somebody else has taken the name', () => {
  it.each([
    ['a link', () => symlinkSync(victim, own())],
    ['a folder that others may write to', () => writable(0o777)],
    ['a folder in one where the sticky bit is not set', () => chmodSync(temporary, 0o777)],
    ...(isRoot ? [['a folder of another user', () => chownSync(writable(0o700), 65_534, 65_534)] as const] : [])
  ] as const)('%s is not swept, and a profile is made elsewhere', (_, take) => {
    mkdirSync(join(victim, ended))
    take()
    sweepBrowsers()
    const profile = made()
    expect(dirname(profile)).toBe(temporary)
    expect(existsSync(join(victim, ended))).toBe(true)
    removeProfile(profile)
    expect(existsSync(profile)).toBe(false)
  })

  function writable(mode: number): string {
    mkdirSync(join(own(), ended), { recursive: true })
    chmodSync(own(), mode)
    return own()
  }
})

describe.runIf(isRoot)('the profile of the browser that root runs as another user', () => {
  it('goes also where that user could not get to it', () => {
    const profile = made()
    chownSync(profile, 65_534, 65_534)
    chmodSync(temporary, 0o700)
    removeProfile(profile)
    expect(existsSync(profile)).toBe(false)
  })

  it('is deleted as that user, who may have put a link in the place of a folder', () => {
    const profile = made()
    mkdirSync(join(profile, 'Default'))
    writeFileSync(join(profile, 'Default/cookies'), '')
    for (const path of [profile, join(profile, 'Default'), join(profile, 'Default/cookies')])
      chownSync(path, 65_534, 65_534)
    // Only root could remove what is in here.
    mkdirSync(join(profile, 'roots'))
    writeFileSync(join(profile, 'roots/file'), '')
    removeProfile(profile)
    expect(readdirSync(profile)).toEqual(['roots'])
    expect([process.geteuid?.(), process.getegid?.()]).toEqual([0, 0])
    renameSync(join(profile, 'roots'), join(temporary, 'roots'))
    removeProfile(profile)
    expect(existsSync(profile)).toBe(false)
  })
})
