import { linkSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { leftoverName, remove } from './leftovers.js'

/** A finished file that is to take the place of another in the same folder. */
export interface Replacement {
  readonly from: string
  readonly to: string
}

/** Tells which file could not be replaced. */
export interface ReplaceFailure {
  readonly path: string
  readonly error: unknown
}

interface Done extends Replacement {
  readonly backup: string | undefined
}

/**
 * Replaces files all together or not at all. Synchronous from the first to the last, so that Ctrl-C cannot fall between.
 * On a failure the earlier files are put back and the failure is returned.
 */
export function replaceFiles(files: readonly Replacement[], prefix: string): ReplaceFailure | undefined {
  const done: Done[] = []
  try {
    for (const { from, to } of files) {
      const backup = keep(to, prefix)
      try {
        patiently(() => renameSync(from, to))
        done.push({ from, to, backup })
      } catch (error) {
        if (backup) remove(backup)
        for (const file of done.reverse()) putBack(file)
        return { path: to, error }
      }
    }
    return undefined
  } finally {
    for (const { backup } of done) if (backup) remove(backup)
  }
}

// A second name for the old file costs nothing. Sticks without links (FAT) go without; there a failure half-way may leave a mixture.
function keep(path: string, prefix: string): string | undefined {
  const backup = join(dirname(path), leftoverName(prefix))
  try {
    linkSync(path, backup)
    return backup
  } catch {
    return undefined
  }
}

function putBack({ to, backup }: Done): void {
  if (backup) renameSync(backup, to)
  else remove(to)
}

// On Windows a virus scanner or a viewer may hold a file for a moment.
function patiently(
  act: () => void,
  waits: readonly number[] = process.platform === 'win32' ? [20, 100, 400] : []
): void {
  try {
    act()
  } catch (error) {
    const [wait, ...rest] = waits
    if (wait === undefined) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    patiently(act, rest)
  }
}
