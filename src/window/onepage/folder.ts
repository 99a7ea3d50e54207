// The user's folder: one that the browser lets the page write into, or files that were chosen to be read. The page reads only what lessons are made of.

/** A folder that is open. */
export interface UserFolder {
  readonly name: string
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[]
  /** Absent where the browser lets nothing be written. */
  readonly handle?: FolderHandle
  /** Files that were left out because they are too large, or too many. */
  readonly leftOut: readonly string[]
}

/** What browsers call a folder that may be written into, as far as it is used here. */
export interface FolderHandle {
  readonly kind: 'directory'
  readonly name: string
  values(): AsyncIterable<FolderHandle | FileSystemFileHandle>
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<FolderHandle>
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileSystemFileHandle>
}

declare global {
  interface Window {
    showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FolderHandle>
  }
}

/** More than any folder of lessons has. Photographs are large, but not like films. */
const limits = { files: 4000, bytes: 64 * 1024 * 1024, all: 600 * 1024 * 1024, deep: 8 }

const wanted = /\.(md|txt|ya?ml|json|po|css|m?js|png|jpe?g|gif|webp|avif|svg|pptx)$/i
/** What is made, and what belongs to other programs. */
const unwanted = new Set(['node_modules', 'dist', 'built'])

/** Whether this browser can write into folders. */
export function canOpenFolders(): boolean {
  return window.showDirectoryPicker !== undefined
}

/** Lets the user choose a folder to read and write; undefined where none was chosen. */
export async function chooseFolder(): Promise<UserFolder | undefined> {
  const handle = await window.showDirectoryPicker?.({ id: 'lessons', mode: 'readwrite' }).catch(isAbort)
  if (!handle) return undefined
  const reading = startReading()
  await readBelow(handle, '', reading)
  return { name: handle.name, handle, ...reading.result() }
}

function isAbort(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined
  throw error
}

async function readBelow(folder: FolderHandle, path: string, reading: Reading, depth = 0): Promise<void> {
  for await (const entry of folder.values()) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (!isWanted(entry.name, entry.kind === 'directory')) continue
    if (entry.kind === 'file') await reading.add(below, await entry.getFile())
    else if (depth < limits.deep) await readBelow(entry, below, reading, depth + 1)
  }
}

/** Reads the files that an input was given: a folder, or single files. */
export async function readChosen(files: readonly File[]): Promise<UserFolder | undefined> {
  const [first] = files
  if (!first) return undefined
  const reading = startReading()
  for (const file of files) {
    const names = (file.webkitRelativePath || file.name).split('/')
    const path = file.webkitRelativePath ? names.slice(1) : names
    if (path.every((name, at) => isWanted(name, at < path.length - 1))) await reading.add(path.join('/'), file)
  }
  const folder = first.webkitRelativePath.split('/')[0]
  return { name: folder || 'lesson', ...reading.result() }
}

function isWanted(name: string, isFolder: boolean): boolean {
  return !name.startsWith('.') && (isFolder ? !unwanted.has(name) : wanted.test(name))
}

interface Reading {
  add(path: string, file: File): Promise<void>
  result(): Pick<UserFolder, 'files' | 'leftOut'>
}

function startReading(): Reading {
  const files: [string, Uint8Array][] = []
  const leftOut: string[] = []
  let bytes = 0
  return {
    async add(path, file) {
      const isTooMuch = files.length >= limits.files || bytes + file.size > limits.all
      if (isTooMuch || file.size > limits.bytes) {
        leftOut.push(path)
        return
      }
      bytes += file.size
      files.push([path, new Uint8Array(await file.arrayBuffer())])
    },
    result: () => ({ files, leftOut })
  }
}

/** The bytes of a file in the folder now; undefined where it is gone. */
export async function readFile(folder: FolderHandle, path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await (await fileIn(folder, path, false)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
    throw error
  }
}

/** Writes a file into the folder. The browser writes beside it first: the old one stands until the new one is whole. */
export async function writeFile(folder: FolderHandle, path: string, bytes: Uint8Array): Promise<void> {
  const writable = await (await fileIn(folder, path, true)).createWritable()
  await writable.write(new Uint8Array(bytes))
  await writable.close()
}

async function fileIn(folder: FolderHandle, path: string, create: boolean): Promise<FileSystemFileHandle> {
  const names = path.split('/')
  const name = names.pop() ?? ''
  let at = folder
  for (const part of names) at = await at.getDirectoryHandle(part, { create })
  return at.getFileHandle(name, { create })
}

/** Hands a file to the user as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  link.download = name
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
