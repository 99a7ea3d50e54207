import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A name that no other file has, which says which process it belongs to. */
export function leftoverName(prefix: string): string {
  return `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`
}

/** Whether a name was made by `leftoverName` in a process that is gone. */
export function isLeftover(name: string, prefix: string): boolean {
  const pid = processOf(name, prefix)
  return pid !== undefined && !isRunning(pid)
}

/** Whether a name was made by `leftoverName` in a process that runs. */
export function isOfRunning(name: string, prefix: string): boolean {
  const pid = processOf(name, prefix)
  return pid !== undefined && isRunning(pid)
}

function processOf(name: string, prefix: string): number | undefined {
  const pid = name.startsWith(prefix) ? /^(\d+)-[\da-f]{12}$/.exec(name.slice(prefix.length))?.[1] : undefined
  return pid === undefined ? undefined : Number(pid)
}

/** The paths of what runs that were killed left in a folder. */
export function leftoversIn(folder: string, prefix: string): string[] {
  return entriesOf(folder)
    .filter(name => isLeftover(name, prefix))
    .map(name => join(folder, name))
}

/** Removes what runs that were killed left in a folder. */
export function sweepLeftovers(folder: string, prefix: string): void {
  for (const path of leftoversIn(folder, prefix)) remove(path)
}

/** Removes a file or a folder with all that is in it. What cannot be removed stays: it is in nobody's way. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // The next run sweeps again.
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
