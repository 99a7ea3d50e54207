import { lstatSync, renameSync, rmdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { alone } from './alone.js'
import { forgetAside, isRecorded, recordAside } from './aside-record.js'
import { isSafePath } from './file-name.js'
import { retryOnBusy } from './retry-on-busy.js'
import { entriesOf, remove, staleTempFiles, tempName } from './temp-files.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

// No system replaces several files in one step. But a folder can be put aside by one step, and another into its place by a second: whoever
// looks sees the files of one build or of the other, never of both. A run that is killed between the two is put right by the next.

/** What a folder begins its name with while it is being written. */
const stagedPrefix = '.new-'

/** What an earlier folder begins its name with while it is put aside: then comes its own name, then whose it is. */
const asidePattern = /^\.old-(.+)-\d+-\d+-[\da-f]{8}-[\da-f]{12}$/

/** A path beside a folder to write what is to take its place. */
export function stagedBeside(folder: string): string {
  return join(dirname(folder), tempName(stagedPrefix))
}

/** Puts a folder of files in the place of another. What else stands in the earlier one stays. On a failure the earlier one does. */
export function swapFolder(staged: string, folder: string): WriteProblem | undefined {
  return alone(dirname(folder), () => {
    const aside = join(dirname(folder), tempName(`.old-${basename(folder)}-`))
    if (isThere(folder) && !isRealFolder(folder))
      return { path: folder, reason: 'in-the-way', detail: 'a link or a file' }
    recordAside(aside)
    try {
      if (isThere(folder)) retryOnBusy(() => renameSync(folder, aside))
      retryOnBusy(() => renameSync(staged, folder))
    } catch (error) {
      const isLeft = isThere(aside) && !isBack(aside, folder)
      if (!isLeft) forgetAside(aside)
      return { ...writeProblem(folder, error), ...(isLeft && { aside }) }
    }
    finishSwap(aside, folder)
    return undefined
  })
}

/** Puts right what killed runs have left among the folders in another one. */
export function recoverFolders(parent: string): void {
  const names = entriesOf(parent)
  if (names.some(name => asidePattern.test(name))) alone(parent, () => recoverAside(parent))
  for (const staged of staleTempFiles(parent, stagedPrefix)) removeStaged(staged)
}

// A checkout can bring folders of such names, and links beside them. To take the place of nothing gives a stranger no more than a folder under
// the other name would; files are moved into a folder that is there, and removed, only where a run of this user's put this one aside.
function recoverAside(parent: string): void {
  for (const name of entriesOf(parent)) {
    const [, folderName = ''] = asidePattern.exec(name) ?? []
    if (!isSafePath(folderName) || folderName.startsWith('.') || !isRealFolder(join(parent, name))) continue
    const [aside, folder] = [join(parent, name), join(parent, folderName)]
    if (!isThere(folder)) {
      if (isBack(aside, folder)) forgetAside(aside)
    } else if (isRealFolder(folder) && isRecorded(aside)) finishSwap(aside, folder)
  }
}

// What could not be brought along is tried again by the next run.
function finishSwap(aside: string, folder: string): void {
  if (isRealFolder(aside)) bringAlong(aside, folder)
  if (!isThere(aside)) forgetAside(aside)
}

function isBack(aside: string, folder: string): boolean {
  try {
    retryOnBusy(() => renameSync(aside, folder))
    return true
  } catch {
    return false
  }
}

/** Moves into a folder what stood in its place and has nothing in its place now, and removes the rest. */
function bringAlong(aside: string, folder: string): void {
  for (const name of entriesOf(aside)) {
    const [from, to] = [join(aside, name), join(folder, name)]
    if (!isThere(to)) isBack(from, to)
    else if (isRealFolder(from) && isRealFolder(to)) bringAlong(from, to)
    else remove(from)
  }
  removeEmpty(aside)
}

// A build writes into a folder, and pictures into one below.
const deepest = 2

/** Removes a folder that was written beside another, with the files in it. */
export function removeStaged(folder: string, depth = deepest): void {
  if (!isRealFolder(folder)) return
  for (const path of entriesOf(folder).map(name => join(folder, name))) {
    if (depth > 1 && isRealFolder(path)) removeStaged(path, depth - 1)
    else remove(path)
  }
  removeEmpty(folder)
}

// What could not be moved or removed stays, and its folder with it: the next run tries again.
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not empty, or not there.
  }
}

/** Whether anything has a path, even a link that leads nowhere. What cannot be known counts as being there. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return true
  }
}

/** Whether a path is a folder, and no link to one. */
export function isRealFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
