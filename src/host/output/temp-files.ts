import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ownProcess, processState } from './own-process.js'

/** What every file begins its name with before it takes its place, and a backup. */
export const tempPrefix = '.tmp-'

/** A name that no other file has, which says which process it belongs to. */
export function tempName(prefix: string): string {
  return `${prefix}${ownProcess}-${randomBytes(6).toString('hex')}`
}

/** What becomes of the process in which `tempName` made a name; undefined where it did not. */
export function makerState(name: string, prefix: string): ReturnType<typeof processState> {
  const maker = name.startsWith(prefix) ? /^(.+)-[\da-f]{12}$/.exec(name.slice(prefix.length))?.[1] : undefined
  return maker === undefined ? undefined : processState(maker)
}

/** The paths of what runs that were killed left in a folder. */
export function staleTempFiles(folder: string, prefix: string): string[] {
  return entriesOf(folder)
    .filter(name => makerState(name, prefix) === 'ended' || isForgotten(folder, name, prefix))
    .map(name => join(folder, name))
}

/** Removes the files that runs which were killed left in a folder. */
export function sweepTempFiles(folder: string, prefix: string): void {
  for (const path of staleTempFiles(folder, prefix)) remove(path)
}

/** Removes a file. One that cannot be removed stays: it is in nobody's way. */
export function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone already, or the next run sweeps again.
  }
}

/** The names in a folder; none where it cannot be read. */
export function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// A build takes minutes. Whatever the clocks of two computers say, after a day it is over.
const forgotten = 24 * 60 * 60 * 1000

function isForgotten(folder: string, name: string, prefix: string): boolean {
  if (makerState(name, prefix) !== 'elsewhere') return false
  const status = lstatSync(join(folder, name), { throwIfNoEntry: false })
  return status !== undefined && status.mtimeMs < Date.now() - forgotten
}
