import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { today } from '../source/day.js'
import { readRegularText } from '../source/regular-file.js'
import { type Stamped, stampOf } from '../source/stamp.js'
import type { BuildManifest, CachedDeck } from './manifest.js'
import { version } from './version.js'
import { writeCacheFile } from './write-cache-file.js'

/** A build as it was typed and where: everything that could give another result on the same files. */
interface Invocation {
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
function keyOf({ words, cwd, env }: Invocation): string {
  return JSON.stringify([words, cwd, variables.map(name => env[name] ?? ''), version, process.version])
}

/** The name of the file for a key. Two keys may share a name, so the key has to be in the file. */
function fileNameFor(key: string): string {
  return `${crc32(key).toString(16)}-${key.length}.json`
}

// A manifest is asked for its output before the program is loaded, so that comes first and takes no parsing of the rest:
//   1  the key of the invocation
//   2  the check sum of all that follows
//   3  JSON: the output, the days that it is for, and the number of paths
//   4  each path, with its stamp on the line below
//   5  JSON: the manifest, in which paths are numbers

interface Head {
  /** What the build printed; absent where it has to run again in any case. */
  readonly output?: string
  /** The days of decks that are up to date on one day only. */
  readonly days: readonly string[]
  readonly paths: number
}

type Numbered = Omit<BuildManifest, 'program' | 'page' | 'folders' | 'decks'> & {
  readonly program: readonly number[]
  readonly page: readonly number[]
  readonly folders: readonly number[]
  readonly decks: readonly (Omit<CachedDeck, 'inputs' | 'outputs'> & {
    readonly inputs: readonly number[]
    readonly outputs: readonly number[]
  })[]
}

/** The manifest of the last build of this invocation, from the folder of a cache; none where there is none that can be read. */
export function readManifest(cache: string, invocation: Invocation): BuildManifest | undefined {
  try {
    const file = openFile(cache, invocation)
    if (!file) return undefined
    const stamps: Stamped[] = []
    const end = eachStamp(file, stamp => stamps.push(stamp) > 0)
    const { program, page, folders, decks, ...rest }: Numbered = JSON.parse(file.text.slice(end))
    const at = (numbers: readonly number[]) => numbers.flatMap(number => (stamps[number] ? [stamps[number]] : []))
    return {
      ...rest,
      program: at(program),
      page: at(page),
      folders: at(folders),
      decks: decks.map(deck => ({ ...deck, inputs: at(deck.inputs), outputs: at(deck.outputs) }))
    }
  } catch {
    return undefined
  }
}

/** What the last build of this invocation printed, if everything is as it left it: building again would change nothing. */
export function readCachedOutput(cache: string, invocation: Invocation): string | undefined {
  try {
    const file = openFile(cache, invocation)
    if (file?.head.output === undefined || file.head.days.some(day => day !== today(invocation.env))) return undefined
    let isCurrent = true
    eachStamp(file, ([path, stamp]) => {
      isCurrent = stampOf(path) === stamp
      return isCurrent
    })
    return isCurrent ? file.head.output : undefined
  } catch {
    return undefined
  }
}

// One for each way of typing a build, in each folder.
const maxManifests = 200

/**
 * Writes the manifest for the next build of this invocation, with the output that may then be printed again. Where nothing can be written,
 * the next build has more to do.
 */
export function writeManifest(
  cache: string,
  invocation: Invocation,
  manifest: BuildManifest,
  output: string | undefined
): void {
  const key = keyOf(invocation)
  const numbers = new Map<string, number>()
  // A path with two stamps has changed meanwhile: with both listed, the output is never up to date.
  const numbered = (stamps: readonly Stamped[]) =>
    stamps.map(([path, stamp]) => {
      const line = `${path.includes('\n') ? JSON.stringify(path) : path}\n${stamp}\n`
      const number = numbers.get(line) ?? numbers.size
      numbers.set(line, number)
      return number
    })
  const { program, page, folders, decks, ...rest } = manifest
  const body: Numbered = {
    ...rest,
    program: numbered(program),
    page: numbered(page),
    folders: numbered(folders),
    decks: decks.map(deck => ({ ...deck, inputs: numbered(deck.inputs), outputs: numbered(deck.outputs) }))
  }
  const days = decks.flatMap(({ day }) => day ?? [])
  const head: Head = { days, paths: numbers.size, ...(output !== undefined && { output }) }
  const text = `${JSON.stringify(head)}\n${[...numbers.keys()].join('')}${JSON.stringify(body)}`
  writeCacheFile(fileOf(cache, key), `${key}\n${crc32(text)}\n${text}`, maxManifests)
}

/** What is written for the largest library is far smaller. */
const manifestLimit = 256 * 1024 * 1024

interface ManifestFile {
  readonly text: string
  readonly head: Head
  /** Where the paths begin. */
  readonly start: number
}

/** The file of an invocation, if it is whole and really its own. */
function openFile(cache: string, invocation: Invocation): ManifestFile | undefined {
  const key = keyOf(invocation)
  const text = readRegularText(fileOf(cache, key), manifestLimit)
  if (text === undefined) return undefined
  const [first = '', sum = '', head = ''] = text.split('\n', 3)
  const start = first.length + sum.length + 2
  if (first !== key || sum !== String(crc32(text.slice(start)))) return undefined
  return { text, head: JSON.parse(head), start: start + head.length + 1 }
}

/** Goes over the paths with their stamps as long as `see` returns true. Returns where it ended. No list is made: there may be thousands. */
function eachStamp({ text, head, start }: ManifestFile, see: (stamp: Stamped) => boolean): number {
  let at = start
  for (let count = 0; count < head.paths; count += 1) {
    const middle = text.indexOf('\n', at)
    const end = text.indexOf('\n', middle + 1)
    const path = text.slice(at, middle)
    if (!see([path.startsWith('"') ? JSON.parse(path) : path, text.slice(middle + 1, end)])) break
    at = end + 1
  }
  return at
}

function fileOf(cache: string, key: string): string {
  return join(cache, 'builds', fileNameFor(key))
}
