import { existsSync } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Piece } from '../../render/picture-place.js'
import { isWithin } from '../source/inside-of.js'
import { readRegularFile } from '../source/regular-file.js'
import { isSafePath } from './file-name.js'
import { onInterrupt } from './interrupt.js'
import { type Replacement, replaceFiles } from './replace-files.js'
import { remove, sweepTempFiles, tempName, tempPrefix } from './temp-files.js'
import { type WriteProblem, writeProblem } from './write-problem.js'

/** A file in memory. */
export interface WholeFile {
  /** Relative, with forward slashes. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file to write: whole, or in pieces, of which bytes are written in base64. */
export interface OutputFile {
  /** Relative, with forward slashes. */
  readonly path: string
  readonly content: string | Uint8Array | readonly Piece[]
}

/**
 * Writes files into a folder, all or none: each is written beside its place and flushed to the disk, and only when all are
 * there do they replace the earlier ones. Links are not followed out of the folder. A failure is returned, nothing is changed.
 * So is it where `stillHolds`, asked last of all, says that what several files were made from has changed.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  stillHolds?: () => boolean
): Promise<WriteProblem | undefined> {
  const written: Replacement[] = []
  const tidy = () => {
    for (const { from } of written) remove(from)
  }
  const takeBack = onInterrupt(tidy)
  try {
    for (const file of files) {
      const problem = await writeBeside(folder, file, written)
      if (problem) return problem
    }
    return replaceFiles(folder, written, stillHolds)
  } finally {
    tidy()
    takeBack()
  }
}

async function writeBeside(
  folder: string,
  { path, content }: OutputFile,
  written: Replacement[]
): Promise<WriteProblem | undefined> {
  const to = join(folder, path)
  if (!isSafePath(path)) return { path: to, reason: 'bad-name', detail: path }
  try {
    const isOpen = written.some(({ from }) => dirname(from) === dirname(to))
    const problem = (isOpen ? undefined : await openFolder(folder, dirname(to))) ?? (await standsInTheWay(to))
    if (problem) return problem
    const from = join(dirname(to), tempName(tempPrefix))
    written.push({ from, to })
    await writeAndFlush(from, content)
    return undefined
  } catch (error) {
    return writeProblem(to, error)
  }
}

/** Makes a folder below another, unless a link leads out of that, and removes what killed runs have left in it. */
export async function openFolder(root: string, folder: string): Promise<WriteProblem | undefined> {
  try {
    await mkdir(root, { recursive: true })
    // Looked at before any folder is made: not even an empty one may be made behind a link.
    if (!isWithin(await realpath(root), await realpath(nearestFolder(folder))))
      return { path: folder, reason: 'in-the-way', detail: 'a link' }
    await mkdir(folder, { recursive: true })
    sweepTempFiles(folder, tempPrefix)
    return undefined
  } catch (error) {
    return writeProblem(folder, error)
  }
}

/** The folder itself, or the nearest above it that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

/** What stands where a file is to be written, if that is no file. */
export async function standsInTheWay(path: string): Promise<WriteProblem | undefined> {
  const status = await lstat(path).catch(() => undefined)
  if (!status || status.isFile()) return undefined
  return { path, reason: 'in-the-way', detail: status.isSymbolicLink() ? 'a link' : 'a folder' }
}

/** Writes a new file to the disk itself. */
export async function writeAndFlush(path: string, content: OutputFile['content']): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeInto(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Of three bytes base64 makes four signs.
const atOnce = 3 * 256 * 1024

/** Writes piece by piece: a page with all of its pictures may have no room in memory. */
async function writeInto(file: FileHandle, content: OutputFile['content']): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return file.writeFile(content)
  for (const piece of content) {
    if (typeof piece === 'string') await file.writeFile(piece)
    else
      for (let at = 0; at < piece.length; at += atOnce)
        await file.writeFile(Buffer.from(piece.subarray(at, at + atOnce)).toString('base64'))
  }
}

/** The first of some files whose place in a folder is taken by something else, as an absolute path. One that already exists byte by byte is no loss. */
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
