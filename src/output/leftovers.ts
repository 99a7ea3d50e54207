import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A name that no other file has, which says which process it belongs to. */
export function leftoverName(prefix: string): string {
  return `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`
}

/** Removes what runs that were killed left in a folder: entries made by `leftoverName` whose process is gone. */
export function sweepLeftovers(folder: string, prefix: string): void {
  for (const name of entriesOf(folder)) {
    const pid = /^(\d+)-[\da-f]{12}$/.exec(name.slice(prefix.length))?.[1]
    if (name.startsWith(prefix) && pid && !isRunning(Number(pid))) remove(join(folder, name))
  }
}

/** Removes a file or a folder with all that is in it. What cannot be removed stays: it is in nobody's way. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // The next run sweeps again.
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
