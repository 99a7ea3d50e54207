import { constants } from 'node:fs'
import { access, chmod, lstat, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSafePath } from './file-name.js'
import { onInterrupt } from './interrupt.js'
import { recoverFolders, removeStaged, stagedBeside, swapFolder } from './swap-folder.js'
import { type OutputFile, openFolder, standsInTheWay, writeAndFlush } from './write-files.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

/**
 * Writes files into a folder below another, all or none: they are written into a folder beside it, flushed to the disk, and that takes its
 * place. What else stands in the earlier folder stays. Links are not followed. A failure is returned; then nothing is changed.
 */
export async function writeFolder(
  root: string,
  path: string,
  files: readonly OutputFile[]
): Promise<WriteProblem | undefined> {
  const folder = join(root, path)
  const staged = stagedBeside(folder)
  const takeBack = onInterrupt(() => removeStaged(staged))
  let at = folder
  try {
    const bad = [...files.map(file => `${path}/${file.path}`), path].find(name => !isSafePath(name))
    if (bad !== undefined) return { path: join(root, bad), reason: 'bad-name', detail: bad }
    const problem = await openFolder(root, dirname(folder))
    if (problem) return { ...problem, path: folder }
    recoverFolders(dirname(folder))
    const there = await folderStatus(folder)
    if (there && 'reason' in there) return there
    await mkdir(staged)
    for (const { path: name, content } of files) {
      at = join(folder, name)
      const taken = (await standsInTheWay(at)) ?? (await belowSomethingElse(folder, dirname(at)))
      if (taken) return taken
      await mkdir(dirname(join(staged, name)), { recursive: true })
      await writeAndFlush(join(staged, name), content)
    }
    at = folder
    if (there) await chmod(staged, there.mode)
    return swapFolder(staged, folder)
  } catch (error) {
    return writeProblem(at, error)
  } finally {
    removeStaged(staged)
    takeBack()
  }
}

/** What stands in a folder where another is to be, if that is none. */
async function belowSomethingElse(root: string, folder: string): Promise<WriteProblem | undefined> {
  if (folder === root) return undefined
  const found = await folderStatus(folder)
  return found && 'reason' in found ? found : belowSomethingElse(root, dirname(folder))
}

/** The mode of a folder that may be replaced, or why it may not; undefined where there is none. */
async function folderStatus(folder: string): Promise<WriteProblem | { readonly mode: number } | undefined> {
  const status = await lstat(folder).catch(() => undefined)
  if (!status) return undefined
  if (!status.isDirectory())
    return { path: folder, reason: 'in-the-way', detail: status.isSymbolicLink() ? 'a link' : 'a file' }
  // A folder could be put aside all the same: who has locked it does not want that.
  await access(folder, constants.W_OK)
  return { mode: (await stat(folder)).mode & 0o7777 }
}
