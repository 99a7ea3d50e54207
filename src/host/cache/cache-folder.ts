import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, posix, resolve, win32 } from 'node:path'
import { insideOf } from '../source/inside-of.js'
import { othersMayWrite, ownedByMe } from '../source/owned-by-me.js'

type Environment = Readonly<Record<string, string | undefined>>

/** The cache, or why there is none: what others may have put there would be handed out as ours. */
export type Cache = { readonly folder: string } | { readonly refused: CacheRefusal }

export interface CacheRefusal {
  readonly reason: 'nowhere' | 'in-working-folder' | 'link' | 'not-a-folder' | 'other-owner' | 'others-may-write'
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
    const reason = whyNotMine(path)
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

/** Makes the cache, for this user alone, and says to programs for backups what it is. Where nothing can be written, nothing is kept. */
export function makeCache(folder: string): void {
  try {
    for (const part of parts) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'CACHEDIR.TAG'), tag, { flag: 'wx' })
  } catch {
    // The tag is there already, or the disk is full or read-only.
  }
}

const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# What Backbrief can make again: https://bford.info/cachedir/\n'

// The user database knows it where no variable does.
function homeOfUser(): string | undefined {
  try {
    return userInfo().homedir || undefined
  } catch {
    return undefined
  }
}

/** Whether a folder may have come with the decks. Who works above the own home, or keeps all of it in git, has the cache there too. */
function isInWorkingFolder(place: string, cwd: string): boolean {
  const root = checkoutOf(cwd) ?? cwd
  return insideOf(root, place) && !insideOf(root, homeOfUser() ?? root)
}

function checkoutOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(resolve(folder))
  return above === folder ? undefined : checkoutOf(above)
}

function whyNotMine(path: string): CacheRefusal['reason'] | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (!status) return undefined
    if (status.isSymbolicLink()) return 'link'
    if (!status.isDirectory()) return 'not-a-folder'
    if (!ownedByMe(status)) return 'other-owner'
    return othersMayWrite(status) ? 'others-may-write' : undefined
  } catch {
    // Below a file, or in a folder that may not be looked into.
    return 'not-a-folder'
  }
}
