import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from './write-files.js'

/** The first of some files whose place in a folder is taken by something else, as an absolute path. One that is there already byte by byte is no loss. */
export async function takenFile(folder: string, files: readonly OutputFile[]): Promise<string | undefined> {
  for (const { path, content } of files) {
    const place = join(folder, path)
    if (!(await lstat(place).catch(() => undefined))) continue
    const there = await readFile(place).catch(() => undefined)
    if (!there?.equals(Buffer.from(content))) return place
  }
  return undefined
}
