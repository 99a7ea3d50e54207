import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder that holds what can be made again: `BACKBRIEF_CACHE_DIR` where it is set, else this user's place for such things, as the
 * system has it. Nobody else may write there, so what is found there can be trusted.
 */
export function cacheFolder(env: Environment, platform: string = process.platform): string {
  const path = platform === 'win32' ? win32 : posix
  if (env.BACKBRIEF_CACHE_DIR) return path.resolve(env.BACKBRIEF_CACHE_DIR)
  const home = env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? homedir()
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'backbrief', 'cache')
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'backbrief')
  return path.join(env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'backbrief')
}
