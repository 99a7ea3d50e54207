import { mkdirSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file into a folder of the cache, whole or not at all, and removes the oldest there until `limit`
 * are left. Files with names of other kinds are left alone. Where nothing can be written, nothing is: only time is lost.
 */
export function writeCacheFile(file: string, data: string | Uint8Array, limit: number): void {
  const folder = dirname(file)
  // Written beside and renamed: another run may be reading.
  const beside = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(beside, data)
    renameSync(beside, file)
    const files = readdirSync(folder)
      .filter(name => ownName.test(name))
      .map(name => join(folder, name))
    const whole = files.filter(path => writerOf(path) === undefined)
    for (const path of [...files.filter(isOfDeadRun), ...newestFirst(whole).slice(limit)]) remove(path)
  } catch {
    // A full or a read-only disk, or another run that tidied up at the same time.
    remove(beside)
  }
}

/** The names that `fileNameFor` gives, and temp files. */
const ownName = /^[\da-f]{1,8}-\d+\.(json|txt)(\.\d+\.tmp)?$/

function newestFirst(files: readonly string[]): string[] {
  const age = new Map(files.map(file => [file, statSync(file).mtimeMs]))
  return files.toSorted((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0))
}

/** The process that writes or wrote a file that is not whole. */
function writerOf(path: string): number | undefined {
  const [, pid] = /\.(\d+)\.tmp$/.exec(path) ?? []
  return pid === undefined ? undefined : Number(pid)
}

function isOfDeadRun(path: string): boolean {
  const pid = writerOf(path)
  // What this process had to write is written by now: an earlier one had its number.
  if (pid === process.pid) return true
  try {
    return pid !== undefined && !process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone already, or the next run tries again.
  }
}
