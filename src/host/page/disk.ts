/** A file or a folder of a disk in memory. */
export type DiskNode = DiskFile | DiskFolder

interface DiskFile {
  readonly kind: 'file'
  bytes: Uint8Array
  changed: number
  readonly number: number
}

interface DiskFolder {
  readonly kind: 'folder'
  readonly entries: Map<string, DiskNode>
  changed: number
  readonly number: number
}

// A page may reach no disk but what its user has opened, and that only by waiting. So all that is read or written lies here, and what rooms know of a
// disk they know of this one: folders and files by absolute paths with forward slashes. There are no links, no permissions and no devices.

let counted = 0
const root: DiskFolder = newFolder()

function newFolder(): DiskFolder {
  return { kind: 'folder', entries: new Map(), changed: ++counted, number: counted }
}

/** What Node's functions throw: `code` says what is wrong, such as `ENOENT`. */
export function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}

function namesOf(path: string): string[] {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names
}

/** What stands at a path; undefined where nothing does. */
export function findNode(path: string): DiskNode | undefined {
  let node: DiskNode | undefined = root
  for (const name of namesOf(path)) node = node?.kind === 'folder' ? node.entries.get(name) : undefined
  return node
}

/** The file at a path. Throws where there is none. */
export function fileAt(path: string): DiskFile {
  const node = findNode(path)
  if (!node) throw diskError('ENOENT', path)
  if (node.kind === 'folder') throw diskError('EISDIR', path)
  return node
}

/** The folder at a path. Throws where there is none. */
export function folderAt(path: string): DiskFolder {
  const node = findNode(path)
  if (!node) throw diskError('ENOENT', path)
  if (node.kind === 'file') throw diskError('ENOTDIR', path)
  return node
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const names = namesOf(path)
  return { name: names.pop() ?? '', parent: `/${names.join('/')}` }
}

/** Makes a folder in one that is there. Throws where something has its name. */
export function makeFolder(path: string): void {
  const { parent, name } = split(path)
  const folder = folderAt(parent)
  if (name === '' || folder.entries.has(name)) throw diskError('EEXIST', path)
  setEntry(folder, name, newFolder())
}

/** Makes a folder and those above it, where they are not there. */
export function makeFolders(path: string): void {
  const names = namesOf(path)
  for (const [index] of names.entries()) {
    const above = `/${names.slice(0, index + 1).join('/')}`
    const node = findNode(above)
    if (node?.kind === 'file') throw diskError('EEXIST', above)
    if (!node) makeFolder(above)
  }
}

/** Writes a file into a folder that is there, in the place of one of that name. */
export function putFile(path: string, bytes: Uint8Array): void {
  const { parent, name } = split(path)
  const folder = folderAt(parent)
  if (folder.entries.get(name)?.kind === 'folder') throw diskError('EISDIR', path)
  setEntry(folder, name, { kind: 'file', bytes, changed: ++counted, number: counted })
}

/** Takes a file or a folder off the disk, with what is in it. Throws where there is nothing. */
export function removeNode(path: string): DiskNode {
  const { parent, name } = split(path)
  const folder = folderAt(parent)
  const node = folder.entries.get(name)
  if (!node) throw diskError('ENOENT', path)
  folder.entries.delete(name)
  folder.changed = ++counted
  return node
}

/** Moves a file or a folder to another path, in the place of a file or of an empty folder. */
export function moveNode(from: string, to: string): void {
  if (!findNode(from)) throw diskError('ENOENT', from)
  const there = findNode(to)
  if (there?.kind === 'folder' && there.entries.size > 0) throw diskError('ENOTEMPTY', to)
  const { parent, name } = split(to)
  const folder = folderAt(parent)
  setEntry(folder, name, removeNode(from))
}

function setEntry(folder: DiskFolder, name: string, node: DiskNode): void {
  folder.entries.set(name, node)
  folder.changed = ++counted
}
