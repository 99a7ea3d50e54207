import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readRegularText } from '../source/regular-file.js'
import { keepFile } from './keep-file.js'
import type { Stamped } from './stamp.js'
import { version } from './version.js'

/** What is said of a deck in one language after a build. */
export interface Standing {
  readonly file: string
  readonly language: string
  readonly title: string
  /** Where its files are, relative to the working folder. */
  readonly folder: string
  /** Names of the files there. */
  readonly written: readonly string[]
  readonly warnings: number
  /** What is to be said of the words of the interface where some of them stay English. */
  readonly interfaceNote?: string
}

/** A deck that stands as it was built: what it was made from, what was made of it, and what is said of that, by language. */
export interface StandingDeck {
  /** Absolute path of its source. */
  readonly path: string
  readonly inputs: readonly Stamped[]
  readonly outputs: readonly Stamped[]
  readonly editions: readonly Standing[]
  /** The only day that it stands on, where what is said of it depends on the day. */
  readonly day?: string
}

/** All that one build, as it was typed, left standing. */
export interface Ledger {
  /** Templates, fonts, libraries and the browser. */
  readonly program: readonly Stamped[]
  readonly decks: readonly StandingDeck[]
  /** The contents page, the folders that it tells of, and the folders that decks were looked for in. */
  readonly shared: readonly Stamped[]
  /** The contents page, relative to the working folder. */
  readonly contents: string
}

/** A build as it was typed and where: what could give another result on the same files has to be in it. */
export interface Typed {
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const variables = [
  'BACKBRIEF_BROWSER',
  'CHROME_PATH',
  // What is said there is written otherwise.
  'GITHUB_ACTIONS',
  'HOME',
  'PATH',
  'PUPPETEER_CACHE_DIR',
  'SOURCE_DATE_EPOCH',
  'USERPROFILE',
  'npm_command'
]

/** What is kept of the largest library is far smaller. */
export const keptLimit = 256 * 1024 * 1024

/** The ledger of the last build that was typed so, from the folder `kept`; none where there is none that can be read. */
export function readLedger(kept: string, typed: Typed): Ledger | undefined {
  try {
    const key = keyOf(typed)
    const text = readRegularText(fileOf(kept, key), keptLimit)
    if (text === undefined) return undefined
    // The first line is the key, the second the check sum of the rest: a disk may fail, and numbers may collide.
    const [first, second] = text.split('\n', 2)
    const rest = text.slice((first?.length ?? 0) + (second?.length ?? 0) + 2)
    return first === key && second === String(crc32(rest)) ? JSON.parse(rest) : undefined
  } catch {
    return undefined
  }
}

// One for each way of typing a build, in each folder.
const most = 200

/** Keeps a ledger for the next build that is typed so. Where nothing can be written, the next build has more to do. */
export function keepLedger(kept: string, typed: Typed, ledger: Ledger): void {
  const key = keyOf(typed)
  const rest = JSON.stringify(ledger)
  keepFile(fileOf(kept, key), `${key}\n${crc32(rest)}\n${rest}`, most)
}

/** What a build is known by. */
export function keyOf({ words, cwd, env }: Typed): string {
  return JSON.stringify([words, cwd, variables.map(name => env[name] ?? ''), version, process.version])
}

/** The name of what is kept of the build with a key. Two keys may have the same, so the key has to be in the file. */
export function nameFor(key: string): string {
  return `${crc32(key).toString(16)}-${key.length}`
}

function fileOf(kept: string, key: string): string {
  return join(kept, 'builds', `${nameFor(key)}.json`)
}
