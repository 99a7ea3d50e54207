import { mkdirSync, writeFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { homeOfUser, isInWorkingFolder, type NotPrivate, whyNotPrivate } from './private-folder.js'

type Environment = Readonly<Record<string, string | undefined>>

/** The cache, or why there is none: what others may have put there would be handed out as ours. */
export type Cache = { readonly folder: string } | { readonly refused: CacheRefusal }

export interface CacheRefusal {
  readonly reason: 'nowhere' | 'in-working-folder' | NotPrivate
  /** The folder in question. */
  readonly path: string
}

// A folder of our own, whatever else stands in the one that was named. Its number changes with what stands in it.
const own = 'backbrief-1'

/** The folders of the cache, each with files of one kind. */
const parts = ['prints', 'builds'] as const

/** The cache of a user who works in the folder `cwd`, as far as nobody else can have put anything into it. Makes nothing. */
export function findCache(env: Environment, cwd: string): Cache {
  const place = cachePlace(env)
  if (place === undefined) return { refused: { reason: 'nowhere', path: '' } }
  if (isInWorkingFolder(place, cwd)) return { refused: { reason: 'in-working-folder', path: place } }
  const folder = join(place, own)
  for (const path of [place, folder, ...parts.map(part => join(folder, part))]) {
    const reason = whyNotPrivate(path)
    if (reason) return { refused: { reason, path } }
  }
  return { folder }
}

/** Where the cache is: `BACKBRIEF_CACHE_DIR` where it is set, else this user's place for such things, as the system has it. */
export function cachePlace(env: Environment, platform: string = process.platform): string | undefined {
  const path = platform === 'win32' ? win32 : posix
  // As the XDG standard has it: what is empty counts as not set, what is relative is ignored. It would lead into the folder of a stranger's deck.
  const absolute = (name: string) => (path.isAbsolute(env[name] ?? '') ? env[name] : undefined)
  const below = (folder: string | undefined, ...names: string[]) => folder && path.join(folder, ...names)
  if (env.BACKBRIEF_CACHE_DIR) return path.resolve(env.BACKBRIEF_CACHE_DIR)
  const home = absolute(platform === 'win32' ? 'USERPROFILE' : 'HOME') ?? homeOfUser()
  if (platform === 'win32')
    return below(absolute('LOCALAPPDATA') ?? below(home, 'AppData', 'Local'), 'backbrief', 'cache')
  if (platform === 'darwin') return below(home, 'Library', 'Caches', 'backbrief')
  return below(absolute('XDG_CACHE_HOME') ?? below(home, '.cache'), 'backbrief')
}

/** Makes the cache, for this user alone, and marks it for backup programs. Where nothing can be written, nothing is cached. */
export function makeCache(folder: string): void {
  try {
    for (const part of parts) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'CACHEDIR.TAG'), tag, { flag: 'wx' })
  } catch {
    // The tag already exists, or the disk is full or read-only.
  }
}

const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# What Backbrief can make again: https://bford.info/cachedir/\n'
