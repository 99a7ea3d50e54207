import { open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readRegularFile } from '../source/regular-file.js'
import { onInterrupt } from './interrupt.js'
import { replaceFiles } from './replace-files.js'
import { remove, sweepTempFiles, tempName, tempPrefix } from './temp-files.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

/**
 * Puts new bytes into a file of the user's that held `before`: they are written beside it, flushed, and take its place at once, with
 * its permissions. A file that somebody else has changed meanwhile is left alone.
 */
export async function rewriteFile(
  path: string,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array }
): Promise<WriteProblem | undefined> {
  const folder = dirname(path)
  const beside = join(folder, tempName(tempPrefix))
  const takeBack = onInterrupt(() => remove(beside))
  try {
    sweepTempFiles(folder, tempPrefix)
    await writeAndFlush(beside, after, (await stat(path)).mode)
    const there = await readRegularFile(path, before.length)
    if ('fault' in there || !there.bytes.equals(before)) return { path, reason: 'changed', detail: '' }
    return replaceFiles(folder, [{ from: beside, to: path }])
  } catch (error) {
    return writeProblem(path, error)
  } finally {
    remove(beside)
    takeBack()
  }
}

async function writeAndFlush(path: string, content: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    // The umask takes bits away from a new file.
    await file.chmod(mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
