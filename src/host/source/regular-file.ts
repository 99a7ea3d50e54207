import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { FileFault, NotAFile } from '../../parse/source.js'
import { isWithin, realpathOf } from './inside-of.js'
import { noteRead } from './read-log.js'

/**
 * Where links may lead: nowhere (`itself`: the path has to be the file), into some folders and what is below them and not hidden, or anywhere, which is only for
 * files that the user has named.
 */
export type Reach = 'itself' | 'anywhere' | { readonly within: string | readonly string[] }

export type RegularFile = { readonly bytes: Buffer } | { readonly fault: FileFault }

/**
 * Reads a file of at most `limit` bytes. Decks come from strangers, with whatever stands in their folders: a device never ends, a pipe never
 * begins, and a link leads to a secret. So every file that is not part of the program is read here, and only if it is a regular file. Never
 * throws.
 */
export async function readRegularFile(path: string, limit: number, reach: Reach = 'itself'): Promise<RegularFile> {
  noteRead(path)
  let file: FileHandle | undefined
  try {
    const real = reach === 'itself' ? path : await realpath(path)
    const fault = (isInReach(real, reach) ? undefined : linkFault) ?? faultOf(await lstat(real), limit)
    if (fault) return { fault }
    file = await open(real, flags)
    // What was looked at may have been replaced since.
    const status = await file.stat()
    const replaced = faultOf(status, limit)
    if (replaced) return { fault: replaced }
    return whole(await readAll(file, buffer(status), limit), limit)
  } catch (error) {
    return { fault: refusal(error) }
  } finally {
    await file?.close().catch(() => {})
  }
}

/** The same at once, for where nothing may happen in between. */
export function readRegularFileSync(path: string, limit: number, reach: Reach = 'itself'): RegularFile {
  noteRead(path)
  let file: number | undefined
  try {
    const real = reach === 'itself' ? path : realpathSync.native(path)
    const fault = (isInReach(real, reach) ? undefined : linkFault) ?? faultOf(lstatSync(real), limit)
    if (fault) return { fault }
    file = openSync(real, flags)
    const status = fstatSync(file)
    const replaced = faultOf(status, limit)
    if (replaced) return { fault: replaced }
    return whole(readAllSync(file, buffer(status), limit), limit)
  } catch (error) {
    return { fault: refusal(error) }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The text of a file that a program wrote, in UTF-8; undefined where there is none that may be read. */
export function readRegularText(path: string, limit: number, reach: Reach = 'itself'): string | undefined {
  const read = readRegularFileSync(path, limit, reach)
  return 'bytes' in read ? read.bytes.toString('utf8') : undefined
}

const linkFault: FileFault = { kind: 'link' }

function isInReach(real: string, reach: Reach): boolean {
  if (typeof reach === 'string') return true
  const root = [reach.within]
    .flat()
    .map(realpathOf)
    .find(folder => folder && isWithin(folder, real))
  // `.git`, `.ssh`, `.env`: there stand secrets, and nothing of a deck.
  return (
    root !== undefined &&
    !relative(root, real)
      .split(sep)
      .some(name => name.startsWith('.'))
  )
}

// Without O_NONBLOCK, opening a pipe waits for somebody who writes into it. Windows knows neither.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

function faultOf(status: Stats, limit: number): FileFault | undefined {
  if (status.isSymbolicLink()) return linkFault
  if (status.isFile()) return status.size > limit ? { kind: 'too-big', bytes: status.size, limit } : undefined
  return { kind: 'not-a-file', found: notAFile(status) }
}

function notAFile(status: Stats): NotAFile {
  if (status.isDirectory()) return 'a folder'
  if (status.isFIFO()) return 'a pipe'
  return status.isSocket() ? 'a socket' : 'a device'
}

/** Room for all of a file, and for a byte more: a file that is full then has grown. */
function buffer({ size }: Stats): Buffer {
  return Buffer.allocUnsafe(size + 1)
}

async function readAll(file: FileHandle, room: Buffer, limit: number, filled = 0): Promise<Buffer> {
  for (let end = filled; ; ) {
    const { bytesRead } = await file.read(room, end, room.length - end, null)
    end += bytesRead
    if (bytesRead === 0 || end > limit) return room.subarray(0, end)
    if (end === room.length) return readAll(file, Buffer.concat([room], room.length * 2), limit, end)
  }
}

function readAllSync(file: number, room: Buffer, limit: number, filled = 0): Buffer {
  for (let end = filled; ; ) {
    const bytesRead = readSync(file, room, end, room.length - end, null)
    end += bytesRead
    if (bytesRead === 0 || end > limit) return room.subarray(0, end)
    if (end === room.length) return readAllSync(file, Buffer.concat([room], room.length * 2), limit, end)
  }
}

function whole(bytes: Buffer, limit: number): RegularFile {
  return bytes.length > limit ? { fault: { kind: 'too-big', bytes: bytes.length, limit } } : { bytes }
}

function refusal(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
  // A link that leads to itself, or one that took the place of the file.
  if (code === 'ELOOP') return linkFault
  const refused = code === 'EACCES' || code === 'EPERM'
  return { kind: 'unreadable', detail: refused ? 'permission denied' : code || String(error) }
}
