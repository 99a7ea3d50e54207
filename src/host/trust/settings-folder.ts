import { posix, win32 } from 'node:path'
import { homeOfUser, isInWorkingFolder, type NotPrivate, whyNotPrivate } from '../cache/private-folder.js'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of a user's own settings, or why there is none: what others may have put there would count as the user's word. */
export type Settings =
  | { readonly folder: string }
  | { readonly refused: NotPrivate | 'nowhere' | 'in-working-folder'; readonly path: string }

/** The settings of a user who works in the folder `cwd`, as far as nobody else can have put anything there. Makes nothing. */
export function findSettings(env: Environment, cwd: string): Settings {
  const folder = settingsPlace(env)
  if (folder === undefined) return { refused: 'nowhere', path: '' }
  if (isInWorkingFolder(folder, cwd)) return { refused: 'in-working-folder', path: folder }
  const reason = whyNotPrivate(folder)
  return reason ? { refused: reason, path: folder } : { folder }
}

/** Where settings are: `BACKBRIEF_SETTINGS_DIR` where it is set, else this user's place for such things, as the system has it. */
export function settingsPlace(env: Environment, platform: string = process.platform): string | undefined {
  const path = platform === 'win32' ? win32 : posix
  // What is relative would lead into the folder of a stranger's deck.
  const absolute = (name: string) => (path.isAbsolute(env[name] ?? '') ? env[name] : undefined)
  const below = (folder: string | undefined, ...names: string[]) => folder && path.join(folder, ...names)
  const named = absolute('BACKBRIEF_SETTINGS_DIR')
  if (named !== undefined) return named
  const home = absolute(platform === 'win32' ? 'USERPROFILE' : 'HOME') ?? homeOfUser()
  if (platform === 'win32') return below(absolute('APPDATA') ?? below(home, 'AppData', 'Roaming'), 'backbrief')
  if (platform === 'darwin') return below(home, 'Library', 'Application Support', 'backbrief')
  return below(absolute('XDG_CONFIG_HOME') ?? below(home, '.config'), 'backbrief')
}
