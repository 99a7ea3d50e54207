import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftoverName, leftoversIn, remove } from './leftovers.js'

const prefix = 'backbrief-browser-'

/** Ends the browsers that killed runs have left, and removes their profiles. */
export function sweepBrowsers(): void {
  for (const profile of leftoversIn(tmpdir(), prefix)) {
    endBrowserOf(profile)
    remove(profile)
  }
}

/** Makes an empty folder for a browser, in the folder for temporary files. */
export function makeProfile(): string | { problem: string } {
  const temporary = tmpdir()
  const profile = join(temporary, leftoverName(prefix))
  try {
    mkdirSync(profile, { mode: 0o700 })
    return profile
  } catch (error) {
    const name = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'
    return {
      problem: `The browser has no folder for temporary files: nothing can be written into \`${temporary}\` (${firstLine(error)}). Name another in \`${name}\`.`
    }
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
