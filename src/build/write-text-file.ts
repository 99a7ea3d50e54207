import { basename, dirname, resolve } from 'node:path'
import { writeFiles } from '../host/output/write-files.js'
import type { WriteProblem } from '../host/output/write-problem.js'

/** Writes one text to a file of the user's choice, in UTF-8, whole or not at all. One that is there is replaced. */
export async function writeTextFile(file: string, text: string, cwd: string): Promise<WriteProblem | undefined> {
  const path = resolve(cwd, file)
  return writeFiles(dirname(path), [{ path: basename(path), content: text }])
}
