import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { readRegularFile } from '../source/regular-file.js'
import type { WholeFile } from './write-files.js'

/** The first of some files whose place in a folder is taken by something else, as an absolute path. One that is there already byte by byte is no loss. */
export async function takenFile(folder: string, files: readonly WholeFile[]): Promise<string | undefined> {
  for (const { path, content } of files) {
    const place = join(folder, path)
    if (!(await lstat(place).catch(() => undefined))) continue
    const bytes = Buffer.from(content)
    const there = await readRegularFile(place, bytes.length)
    if ('fault' in there || !there.bytes.equals(bytes)) return place
  }
  return undefined
}
