import { basename } from 'node:path'
import { type FSWatcher, watch as observe } from 'chokidar'

/** Milliseconds of silence before a change is told: an editor may write one file in several steps. */
const silence = 15

/** Files that a deck is made of: its text, what stands beside it, and pictures. */
const ofDeck = /\.(md|ya?ml|po|json|css|png|jpe?g|gif|webp|avif|svg)$/i
/** Folders that never hold a deck, and editors' own temporary files. */
const notOurs = /^(node_modules|dist|\..+)$|^[.#~]|[~#]$|\.(tmp|swp)$/i

export interface Watching {
  stop(): Promise<void>
}

/**
 * Watches folders, all that is below them too, and tells once when files that a deck is made of have been added, changed or
 * removed. `skip` names absolute paths that are not looked into, such as the folder that we write into. Resolves when watching
 * has begun. When the system refuses, as with too many files, `failed` gets its reason.
 */
export async function watch(
  folders: readonly string[],
  skip: readonly string[],
  changed: () => void,
  failed: (reason: string) => void
): Promise<Watching> {
  const roots = new Set(folders)
  const watcher = observe([...roots], {
    ignoreInitial: true,
    ignored: (path, status) =>
      !roots.has(path) &&
      (skip.includes(path) || notOurs.test(basename(path)) || (status?.isFile() === true && !ofDeck.test(path)))
  })
  let timer: NodeJS.Timeout | undefined
  const notice = (path: string) => {
    if (!ofDeck.test(path) || notOurs.test(basename(path))) return
    clearTimeout(timer)
    timer = setTimeout(changed, silence)
  }
  watcher.on('all', (event, path) => {
    if (event !== 'addDir' && event !== 'unlinkDir') notice(path)
  })
  // Of changes of a file within 50 ms chokidar tells the first alone, and that one may have been read before the second.
  watcher.on('raw', (_, path) => notice(path))
  watcher.on('error', error => failed(error instanceof Error ? error.message : String(error)))
  await ready(watcher)
  return {
    async stop() {
      clearTimeout(timer)
      await watcher.close()
    }
  }
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise(resolve => watcher.once('ready', resolve))
}
