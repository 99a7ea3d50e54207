import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Replacement, recordReplacing, temporaryPrefix } from './half-replaced.js'
import { leftoverName, remove } from './leftovers.js'

/** Tells which file could not be replaced. */
export interface ReplaceFailure {
  readonly path: string
  readonly error: unknown
}

/**
 * Replaces files below a folder all together or not at all. Synchronous from the first to the last, so that Ctrl-C cannot fall between.
 * On a failure the earlier files are put back and the failure is returned.
 */
export function replaceFiles(folder: string, files: readonly Replacement[]): ReplaceFailure | undefined {
  const backups = new Map<string, string>()
  const replaced: string[] = []
  let record: string | undefined
  let at = folder
  try {
    // One file is replaced in one step.
    if (files.length > 1) {
      for (const { to } of files) {
        at = to
        if (existsSync(to)) keep(to, backups)
      }
      at = folder
      record = recordReplacing(folder, files)
    }
    for (const { from, to } of files) {
      at = to
      patiently(() => renameSync(from, to))
      replaced.push(to)
    }
    return undefined
  } catch (error) {
    for (const path of replaced.reverse()) putBack(path, backups.get(path))
    return { path: at, error }
  } finally {
    if (record) remove(record)
    for (const backup of backups.values()) remove(backup)
  }
}

// A second name for the old file costs nothing. Sticks know no second names (FAT): there it is a copy.
function keep(path: string, backups: Map<string, string>): void {
  const backup = join(dirname(path), leftoverName(temporaryPrefix))
  backups.set(path, backup)
  try {
    linkSync(path, backup)
  } catch {
    copyFileSync(path, backup, constants.COPYFILE_EXCL)
  }
}

function putBack(path: string, backup: string | undefined): void {
  try {
    if (backup) renameSync(backup, path)
    else remove(path)
  } catch {
    // The others are put back all the same.
  }
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
