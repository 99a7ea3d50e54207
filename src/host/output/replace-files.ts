import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { alone } from './alone.js'
import { retryOnBusy } from './retry-on-busy.js'
import { remove, tempName, tempPrefix } from './temp-files.js'
import { type NotRestored, type WriteProblem, writeProblem } from './write-problem.js'

/** A finished file that is to take the place of another in the same folder. */
export interface Replacement {
  readonly from: string
  readonly to: string
}

/**
 * Replaces files below a folder, in order, all together or not at all. Synchronous from the first to the last, so that Ctrl-C cannot fall
 * between. On a failure the earlier files are put back and the failure is returned, with those that could not be. Where there are several,
 * `stillHolds` is asked once nobody else replaces any there; if not, nothing is done.
 */
export function replaceFiles(
  folder: string,
  files: readonly Replacement[],
  stillHolds = () => true
): WriteProblem | undefined {
  // One file is replaced in one step.
  if (files.length < 2) return replaceAll(folder, files)
  return alone(folder, () =>
    stillHolds() ? replaceAll(folder, files) : { path: folder, reason: 'changed', detail: '' }
  )
}

function replaceAll(folder: string, files: readonly Replacement[]): WriteProblem | undefined {
  const backups = new Map<string, string>()
  const replaced: string[] = []
  let at = folder
  try {
    for (const { to } of files.length > 1 ? files : []) {
      at = to
      if (existsSync(to)) keep(to, backups)
    }
    for (const { from, to } of files) {
      at = to
      retryOnBusy(() => renameSync(from, to))
      replaced.push(to)
    }
    return undefined
  } catch (error) {
    const notRestored = replaced.reverse().flatMap(path => rollBack(path, backups) ?? [])
    return { ...writeProblem(at, error), ...(notRestored.length > 0 && { notRestored }) }
  } finally {
    for (const backup of backups.values()) remove(backup)
  }
}

// A second name for the old file costs nothing. Sticks know no second names (FAT): there it is a copy.
function keep(path: string, backups: Map<string, string>): void {
  const backup = join(dirname(path), tempName(tempPrefix))
  backups.set(path, backup)
  try {
    linkSync(path, backup)
  } catch {
    copyFileSync(path, backup, constants.COPYFILE_EXCL)
  }
}

/** Puts the earlier file back. Where that fails, it stays under another name, and is returned. */
function rollBack(path: string, backups: Map<string, string>): NotRestored | undefined {
  const backup = backups.get(path)
  if (backup === undefined) {
    remove(path)
    return existsSync(path) ? { path } : undefined
  }
  try {
    retryOnBusy(() => renameSync(backup, path))
    return undefined
  } catch {
    // It is the only one of its kind now: nothing may sweep it up.
    backups.delete(path)
    return { path, earlier: setAside(path, backup) }
  }
}

/** Renames a backup to a name that people understand, or leaves it as it is. */
function setAside(path: string, backup: string): string {
  const earlier = `${path}.earlier`
  try {
    renameSync(backup, earlier)
    return earlier
  } catch {
    return backup
  }
}
