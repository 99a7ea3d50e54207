import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { insideOf } from '../source/inside-of.js'
import { readRegularFile } from '../source/regular-file.js'
import { isSafePath } from './file-name.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

/** More files of one name than anybody puts into a folder. */
const maxAttempts = 200

/**
 * Writes a new file into a folder below another, which is made where it is not there, and returns its name: `well.jpg`, and where that is taken by
 * other bytes, `well-2.jpg`. Nothing is ever replaced, and links are not followed out of the outer folder.
 */
export async function writeNewFile(
  outer: string,
  folder: string,
  { stem, ending, bytes }: { readonly stem: string; readonly ending: string; readonly bytes: Uint8Array }
): Promise<{ readonly name: string } | WriteProblem> {
  const inner = join(outer, folder)
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const name = `${stem}${attempt === 1 ? '' : `-${attempt}`}.${ending}`
    const path = join(inner, name)
    if (!isSafePath(name, 'win32') || !insideOf(outer, path)) return { path, reason: 'bad-name', detail: name }
    const there = await readRegularFile(path, bytes.length)
    if ('bytes' in there && there.bytes.equals(bytes)) return { name }
    try {
      await mkdir(inner, { recursive: true })
      await writeFile(path, bytes, { flag: 'wx', flush: true })
      return { name }
    } catch (error) {
      const problem = writeProblem(path, error)
      if (problem.detail !== 'EEXIST') return problem
    }
  }
  return { path: inner, reason: 'in-the-way', detail: stem }
}
