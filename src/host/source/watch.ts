import { statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { type FSWatcher, watch as observe } from 'chokidar'
import { namesIn } from './names-in.js'

/** Milliseconds without events before a change is reported: an editor may write one file in several steps. */
const debounceMs = 15

/**
 * Milliseconds after which a new folder is read again. Chokidar reads it, and only then watches it: what is written in between, which is long
 * while a build keeps the process busy, it never reports.
 */
const readAgainMs = [100, 1000, 5000]

/** Files that a deck is made of: its text, what stands beside it, and pictures. */
const ofDeck = /\.(md|ya?ml|po|json|css|png|jpe?g|gif|webp|avif|svg)$/i
/** Folders that never hold a deck, and editors' own temporary files. */
const notOurs = /^(node_modules|dist|\..+)$|^[.#~]|[~#]$|\.(tmp|swp)$/i

export interface Watching {
  stop(): Promise<void>
}

/** What to watch, as absolute paths. */
export interface Watched {
  /** Folders with all that is below them. */
  readonly folders: readonly string[]
  /** Files and folders that may not be there yet; of what else stands beside them, nothing counts. */
  readonly single?: readonly string[]
  /** What is not looked into, such as the folder that we write into. */
  readonly skip?: readonly string[]
}

/**
 * Watches folders and calls `changed` once when files that a deck is made of have been added, changed or removed. Resolves when watching
 * has begun. When the system refuses, as with too many files, `failed` gets its reason.
 */
export async function watch(
  { folders, single = [], skip = [] }: Watched,
  changed: () => void,
  failed: (reason: string) => void
): Promise<Watching> {
  // With a root that is not there, chokidar says too early that it is ready: the folder that it would be in is watched.
  const holders = single.map(path => dirname(path)).filter(path => isFolder(path))
  const roots = new Set([...folders, ...holders])
  const isBeside = (path: string) =>
    holders.includes(dirname(path)) && !folders.some(folder => isInside(path, folder)) && !single.includes(path)
  // The watcher reports what already exists, too: that is no change.
  const watcher = observe([...roots], {
    // One may lead to its own folder, or to all of a disk.
    followSymlinks: false,
    ignored: (path, status) =>
      !roots.has(path) &&
      !single.includes(path) &&
      (skip.includes(path) ||
        isBeside(path) ||
        notOurs.test(basename(path)) ||
        (status?.isFile() === true && !ofDeck.test(path)))
  })
  const seen = new Map<string, string>()
  let isReady = false
  let timer: NodeJS.Timeout | undefined
  const schedule = () => {
    clearTimeout(timer)
    if (isReady) timer = setTimeout(changed, debounceMs)
  }
  /** Ignores access-time events, and the second event of one change. */
  const look = (path: string) => {
    const stamp = stampOf(path)
    if (stamp === undefined || stamp === seen.get(path)) return
    seen.set(path, stamp)
    schedule()
  }
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change') look(path)
    if (event === 'unlink' && seen.delete(path)) schedule()
  })
  // Of changes of a file within 50 ms chokidar reports only the first, and that one may have been read before the second.
  watcher.on('raw', (_event, _name, details) => {
    const { watchedPath } = details as { readonly watchedPath: string }
    if (seen.has(watchedPath)) look(watchedPath)
  })
  const known = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  const readAgain = (folder: string) => {
    const paths = namesIn(folder).map(name => join(folder, name))
    watcher.add(paths.filter(path => !seen.has(path) && !known.has(path)))
  }
  watcher.on('addDir', folder => {
    known.add(folder)
    if (isReady) for (const ms of readAgainMs) timers.add(setTimeout(() => readAgain(folder), ms))
  })
  watcher.on('error', error => failed(error instanceof Error ? error.message : String(error)))
  await ready(watcher)
  isReady = true
  return {
    async stop() {
      for (const pending of [timer, ...timers]) clearTimeout(pending)
      await watcher.close()
    }
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What tells one state of a file from another; nothing where there is no file. */
function stampOf(path: string): string | undefined {
  try {
    const status = statSync(path)
    return status.isFile() ? `${status.mtimeMs} ${status.size}` : undefined
  } catch {
    return undefined
  }
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise(resolve => watcher.once('ready', resolve))
}
