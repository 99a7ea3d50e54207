import {
  type DiskNode,
  diskError,
  fileAt,
  findNode,
  folderAt,
  makeFolder,
  makeFolders,
  moveNode,
  putFile,
  removeNode
} from './disk.js'

// What the program uses of `node:fs`, on the disk in memory. It behaves as Node's does on Linux.

export const constants = { O_RDONLY: 0, O_NONBLOCK: 0, O_NOFOLLOW: 0, R_OK: 4, W_OK: 2, X_OK: 1, COPYFILE_EXCL: 1 }

/** What is known of a file or folder. */
export function statsOf(node: DiskNode) {
  const isFile = node.kind === 'file'
  return {
    isFile: () => isFile,
    isDirectory: () => !isFile,
    isSymbolicLink: () => false,
    isFIFO: () => false,
    isSocket: () => false,
    size: node.kind === 'file' ? node.bytes.length : 0,
    mode: isFile ? 0o100644 : 0o40755,
    uid: 0,
    ino: node.number,
    mtimeMs: node.changed,
    ctimeMs: node.changed
  }
}

export function statSync(path: string, { throwIfNoEntry = true }: { throwIfNoEntry?: boolean } = {}) {
  const node = findNode(path)
  if (node) return statsOf(node)
  if (throwIfNoEntry) throw diskError('ENOENT', path)
  return undefined
}

export const lstatSync = statSync

export function existsSync(path: string): boolean {
  return findNode(path) !== undefined
}

export function accessSync(path: string): void {
  if (!existsSync(path)) throw diskError('ENOENT', path)
}

function realpath(path: string): string {
  accessSync(path)
  return path
}

export const realpathSync = Object.assign(realpath, { native: realpath })

interface ListOptions {
  readonly withFileTypes?: boolean
  readonly recursive?: boolean
}

/** The names in a folder, or with `withFileTypes` its entries. */
export function readdirSync(path: string, { withFileTypes = false, recursive = false }: ListOptions = {}) {
  const entries = entriesOf(path, recursive)
  return withFileTypes ? entries : entries.map(({ name }) => name)
}

function entriesOf(path: string, recursive: boolean): ReturnType<typeof entry>[] {
  return [...folderAt(path).entries].flatMap(([name, node]) => [
    entry(path, name, node),
    ...(recursive && node.kind === 'folder' ? entriesOf(`${path}/${name}`, true) : [])
  ])
}

function entry(parentPath: string, name: string, node: DiskNode) {
  return { name, parentPath, ...statsOf(node) }
}

/** A view of the bytes, as Node's own type. */
export function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

export function readFileSync(path: string, encoding?: BufferEncoding): Buffer | string {
  const bytes = bufferOf(fileAt(path).bytes)
  return encoding === undefined ? bytes : bytes.toString(encoding)
}

export function writeFileSync(path: string, content: string | Uint8Array, { flag }: { flag?: string } = {}): void {
  if (flag === 'wx' && existsSync(path)) throw diskError('EEXIST', path)
  putFile(path, Buffer.from(content as Uint8Array))
}

const opened = new Map<number, { readonly path: string; at: number }>()
let lastOpened = 2

export function openSync(path: string): number {
  fileAt(path)
  opened.set(++lastOpened, { path, at: 0 })
  return lastOpened
}

export function fstatSync(file: number) {
  return statsOf(fileAt(pathOf(file).path))
}

export function readSync(file: number, room: Uint8Array, offset: number, length: number): number {
  const place = pathOf(file)
  const bytes = fileAt(place.path).bytes.subarray(place.at, place.at + length)
  room.set(bytes, offset)
  place.at += bytes.length
  return bytes.length
}

export function closeSync(file: number): void {
  opened.delete(file)
}

function pathOf(file: number): { readonly path: string; at: number } {
  const place = opened.get(file)
  if (!place) throw diskError('EBADF', String(file))
  return place
}

export function mkdirSync(path: string, { recursive = false }: { recursive?: boolean } = {}): void {
  if (recursive) makeFolders(path)
  else makeFolder(path)
}

export const renameSync = moveNode

export function unlinkSync(path: string): void {
  fileAt(path)
  removeNode(path)
}

export function rmdirSync(path: string): void {
  if (folderAt(path).entries.size > 0) throw diskError('ENOTEMPTY', path)
  removeNode(path)
}

export function copyFileSync(from: string, to: string): void {
  if (existsSync(to)) throw diskError('EEXIST', to)
  putFile(to, fileAt(from).bytes)
}

/** A file has one name here, as on a stick. */
export function linkSync(path: string): never {
  throw diskError('EPERM', path)
}

export function readlinkSync(path: string): never {
  throw diskError(existsSync(path) ? 'EINVAL' : 'ENOENT', path)
}

export function rmSync(path: string, { force = false }: { force?: boolean } = {}): void {
  if (!force || existsSync(path)) removeNode(path)
}

export function mkdtempSync(prefix: string): string {
  const path = `${prefix}${crypto.randomUUID()}`
  makeFolder(path)
  return path
}

/** Nobody owns anything here. */
export const chownSync = accessSync
export const utimesSync = accessSync
