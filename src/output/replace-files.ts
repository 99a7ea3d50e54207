import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Replacement, recordReplacing, temporaryPrefix } from './half-replaced.js'
import { leftoverName, remove } from './leftovers.js'
import { type Stuck, type WriteProblem, writeProblem } from './write-problem.js'

/**
 * Replaces files below a folder all together or not at all. Synchronous from the first to the last, so that Ctrl-C cannot fall between.
 * On a failure the earlier files are put back and the failure is returned, with those that could not be. Where there are several,
 * `stillHolds` is asked once nobody else replaces any there; if not, nothing is done.
 */
export function replaceFiles(
  folder: string,
  files: readonly Replacement[],
  stillHolds = () => true
): WriteProblem | undefined {
  const backups = new Map<string, string>()
  const replaced: string[] = []
  let record: string | undefined
  let at = folder
  try {
    // One file is replaced in one step.
    if (files.length > 1) {
      record = recordReplacing(folder, files)
      if (!stillHolds()) return { path: folder, reason: 'changed', detail: '' }
      for (const { to } of files) {
        at = to
        if (existsSync(to)) keep(to, backups)
      }
    }
    for (const { from, to } of files) {
      at = to
      patiently(() => renameSync(from, to))
      replaced.push(to)
    }
    return undefined
  } catch (error) {
    const stuck = replaced.reverse().flatMap(path => putBack(path, backups) ?? [])
    return { ...writeProblem(at, error), ...(stuck.length > 0 && { stuck }) }
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

/** Puts the earlier file back. Where that fails, it is kept under another name, and what is not as it was is returned. */
function putBack(path: string, backups: Map<string, string>): Stuck | undefined {
  const backup = backups.get(path)
  if (backup === undefined) {
    remove(path)
    return existsSync(path) ? { path } : undefined
  }
  try {
    patiently(() => renameSync(backup, path))
    return undefined
  } catch {
    // It is the only one of its kind now: nothing may sweep it up.
    backups.delete(path)
    return { path, earlier: keptApart(path, backup) }
  }
}

/** Gives an earlier file a name that people understand, or leaves it under the one that it has. */
function keptApart(path: string, backup: string): string {
  const earlier = `${path}.earlier`
  try {
    renameSync(backup, earlier)
    return earlier
  } catch {
    return backup
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
