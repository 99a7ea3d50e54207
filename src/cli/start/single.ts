// What a program without Node runs first: a copy of Node with Backbrief in it (`npm run package`). It unpacks Backbrief once, into the
// cache of its user, and starts it there: the same files as those of the command, so that they do the same.

import { mkdirSync, mkdtempSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getAsset } from 'node:sea'
import { brotliDecompressSync } from 'node:zlib'
import { findCache } from '../../host/cache/cache-folder.js'
import { whyNotPrivate } from '../../host/cache/private-folder.js'

/** What is inside: the name of this edition, and each file with its size, in the order in which their bytes follow one another. */
interface Contents {
  readonly edition: string
  readonly files: readonly (readonly [path: string, size: number])[]
}

/** The folder that Backbrief stands in, unpacked where it is not yet. */
function unpackedProgram(): string {
  const contents: Contents = JSON.parse(getAsset('contents', 'utf8'))
  const folder = keptFolder(contents.edition)
  if (folder === undefined) return unpackForThisRun(contents)
  if (isWhole(folder, contents)) return folder
  const beside = `${folder}.${process.pid}.new`
  try {
    unpack(beside, contents)
    // One that another start has just put there may be in use.
    if (!isWhole(folder, contents)) rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
  } catch {
    rmSync(beside, { recursive: true, force: true })
    // Another start has been faster, or nothing can be written there.
    return isWhole(folder, contents) ? folder : unpackForThisRun(contents)
  }
  return folder
}

/** A folder of this user that nobody else can have put a program into; undefined where there is none. */
function keptFolder(edition: string): string | undefined {
  const cache = findCache(process.env, workingFolder())
  if ('refused' in cache) return undefined
  const programs = join(cache.folder, 'programs')
  const folder = join(programs, edition)
  try {
    mkdirSync(programs, { recursive: true, mode: 0o700 })
  } catch {
    return undefined
  }
  return [cache.folder, programs, folder].every(path => whyNotPrivate(path) === undefined) ? folder : undefined
}

function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return dirname(process.execPath)
  }
}

// Programs that clean up may take single files away.
function isWhole(folder: string, { files }: Contents): boolean {
  return files.every(([path, size]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === size)
}

function unpack(folder: string, { files }: Contents): void {
  const bytes = brotliDecompressSync(Buffer.from(getAsset('files')))
  let start = 0
  for (const [path, size] of files) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
    writeFileSync(place, bytes.subarray(start, start + size), { mode: 0o600 })
    start += size
  }
}

function unpackForThisRun(contents: Contents): string {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-program-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  unpack(folder, contents)
  return folder
}

/** Where a double-click has opened a window for this program, the window closes with it, and nobody could read what it says. */
function keepWindowOpen(): void {
  if (process.platform !== 'win32' || process.argv.length > 2 || !process.stdin.isTTY) return
  process.on('exit', () => {
    process.stdout.write('\nPress Enter to close this window.')
    try {
      readSync(0, Buffer.alloc(1))
    } catch {
      // Nobody is there.
    }
  })
}

keepWindowOpen()
const program = join(unpackedProgram(), 'dist/program/backbrief.cjs')
createRequire(program)(program)
