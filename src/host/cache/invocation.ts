import { crc32 } from 'node:zlib'
import { version } from './version.js'

/** A build as it was typed and where: everything that could give another result on the same files. */
export interface Invocation {
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const variables = [
  'BACKBRIEF_BROWSER',
  'CHROME_PATH',
  // Output is escaped differently there.
  'GITHUB_ACTIONS',
  'HOME',
  'PATH',
  'PUPPETEER_CACHE_DIR',
  'SOURCE_DATE_EPOCH',
  'USERPROFILE',
  'npm_command'
]

/** The key of an invocation. */
export function keyOf({ words, cwd, env }: Invocation): string {
  return JSON.stringify([words, cwd, variables.map(name => env[name] ?? ''), version, process.version])
}

/** The name of the file for a key. Two keys may share a name, so the key has to be in the file. */
export function fileNameFor(key: string): string {
  return `${crc32(key).toString(16)}-${key.length}.json`
}
