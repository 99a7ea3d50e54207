import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { remove, tempName, tempPrefix } from './temp-files.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

/**
 * Tries to write into a folder, or, while it is not there, into the nearest one above it that is. Leaves nothing behind. Gives the
 * problem, or the folder that was written to.
 */
export async function tryToWrite(folder: string): Promise<WriteProblem | { readonly folder: string }> {
  const file = join(folder, tempName(tempPrefix))
  try {
    await writeFile(file, 'Backbrief tries whether it may write here.\n', { flag: 'wx' })
    return { folder }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing && dirname(folder) !== folder ? tryToWrite(dirname(folder)) : writeProblem(folder, error)
  } finally {
    remove(file)
  }
}
