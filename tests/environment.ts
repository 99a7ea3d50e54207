import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What changes what the program makes or says, and is the affair of whoever runs the tests: on a computer for CI some are set. */
const ofTheRunner = ['NODE_OPTIONS', 'FORCE_COLOR', 'NO_COLOR', 'CI', 'SOURCE_DATE_EPOCH']

/** The program as it is installed for a whole computer: hints then say `backbrief`, whoever runs the tests. */
const installed = join(import.meta.dirname, 'installed')

/** The variables with which a test starts the program: the same on every computer. */
function calm(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheRunner.includes(name) && !/^npm_/i.test(name))
  const env = Object.fromEntries(kept)
  return { ...env, PATH: [installed, env.PATH ?? ''].join(delimiter) }
}

/** Where a program that works in a folder of its own has its cache: beside it, as one inside of it is not trusted. */
export function cachePlaceOf(folder: string): string {
  return `${folder}-kept`
}

/** Where it has what its user has allowed. */
export function settingsPlaceOf(folder: string): string {
  return `${folder}-settings`
}

/**
 * The same for a program that works in a folder of its own.
 * It has its own place there for temporary files, so that its leftovers are distinguished from those of others, and one beside it for what is kept between builds, so that no test knows of another.
 */
export function environmentIn(folder: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...calm(),
    TMPDIR: join(folder, '.temporary'),
    BACKBRIEF_CACHE_DIR: cachePlaceOf(folder),
    BACKBRIEF_SETTINGS_DIR: settingsPlaceOf(folder),
    ...more
  }
}

/** Where the program has its own temporary files, below the folder for such things. */
export function ownFolderIn(temporary: string): string {
  return join(temporary, `backbrief-${process.getuid?.() ?? 'files'}`)
}

/** Names of profiles that browsers have there. */
export function profilesIn(temporary: string): string[] {
  const folder = ownFolderIn(temporary)
  return existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('browser-')) : []
}
