import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownedByMe } from '../source/owned-by-me.js'
import { pauseFor } from './alone.js'
import { nobody } from './drop-privileges.js'
import { ownFolder } from './own-folder.js'
import { entriesOf, makerState, tempName } from './temp-files.js'

const prefix = 'browser-'

/** Ends the browsers that killed runs of this user have left, and removes their profiles. */
export function sweepBrowsers(): void {
  const folder = ownFolder()
  if (folder === undefined) return
  // Of a process in another container nobody here knows whether it runs: its browser is left alone.
  for (const name of entriesOf(folder).filter(name => makerState(name, prefix) === 'ended')) {
    endBrowserOf(join(folder, name))
    removeProfile(join(folder, name))
  }
}

/** Makes an empty folder for a browser, in the folder for temporary files. */
export function makeProfile(): string | { problem: string } {
  try {
    const folder = ownFolder()
    // Where somebody else has taken the name of ours, there is one that nobody can take.
    if (folder === undefined) return mkdtempSync(join(tmpdir(), 'backbrief-browser-'))
    const profile = join(folder, tempName(prefix))
    mkdirSync(profile, { mode: 0o700 })
    return profile
  } catch (error) {
    const name = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'
    return {
      problem: `The browser has no folder for temporary files: nothing can be written into \`${tmpdir()}\` (${firstLine(error)}). Name another in \`${name}\`.`
    }
  }
}

// A browser that was killed just now may still be writing.
const tries = 5

/** Removes a profile with all that is in it. What cannot be removed stays for the next run to sweep up. */
export function removeProfile(profile: string, left = tries): void {
  const status = lstatSync(profile, { throwIfNoEntry: false })
  const isOfBrowser = process.getuid?.() === 0 && status?.uid === nobody
  if (!status?.isDirectory() || !(ownedByMe(status) || isOfBrowser)) return
  try {
    // Who owns a folder can put a link in the place of what is in it while it is being removed, and have root remove what that leads to.
    if (isOfBrowser) asNobody(() => empty(profile))
    else empty(profile)
    rmdirSync(profile)
  } catch {
    if (left <= 1) return
    pauseFor(50)
    removeProfile(profile, left - 1)
  }
}

function empty(folder: string): void {
  for (const name of readdirSync(folder))
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

/** Does something without the privileges of root, or not at all: where `nobody` cannot get to, no browser of its has been. */
function asNobody(act: () => void): void {
  const { setegid, seteuid, setgroups, getgroups } = process
  if (!setegid || !seteuid || !setgroups || !getgroups) return
  const groups = getgroups()
  setgroups([])
  setegid(nobody)
  seteuid(nobody)
  try {
    act()
  } catch {
    // What is left shows when its folder is removed.
  } finally {
    seteuid(0)
    setegid(0)
    setgroups(groups)
  }
}

/**
 * Ends the browser that a killed program has left with a profile. Most end by themselves when nobody talks to them any more; one that hangs
 * does not. Only Linux tells everybody what runs with which words.
 */
function endBrowserOf(profile: string): void {
  if (process.platform !== 'linux') return
  for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      if (words.includes(`--user-data-dir=${profile}`)) process.kill(Number(name), 'SIGKILL')
    } catch {
      // It has ended already, or is none of ours.
    }
  }
}

/** What an exception says, without what only programmers need. */
export function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
