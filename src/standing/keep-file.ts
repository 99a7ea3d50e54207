import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file that can be made again into a folder of such files, whole or not at all, and removes the oldest of them until `most`
 * are left. Where nothing can be written, nothing is: only time is lost.
 */
export function keepFile(file: string, data: string | Uint8Array, most: number): void {
  const folder = dirname(file)
  try {
    mkdirSync(folder, { recursive: true })
    // Written beside and renamed: another run may be reading.
    const beside = `${file}.${process.pid}.tmp`
    writeFileSync(beside, data)
    renameSync(beside, file)
    for (const old of newestFirst(folder).slice(most)) rmSync(old, { force: true })
  } catch {
    // A full or a read-only disk, or another run that tidied up at the same time.
  }
}

function newestFirst(folder: string): string[] {
  const files = readdirSync(folder).map(name => join(folder, name))
  const age = new Map(files.map(file => [file, statSync(file).mtimeMs]))
  return files.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0))
}
