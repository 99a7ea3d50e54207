import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { withoutRecording } from '../source/read-log.js'
import { readRegularFileSync } from '../source/regular-file.js'

// No PDF of a deck comes near it.
const largest = 1024 * 1024 * 1024

/**
 * A folder of results, each under a hash of everything it was made from: the same name always means the same bytes. Several
 * builds, on several computers too, may use it at the same time. Where nothing can be written, only time is lost.
 */
export interface Store {
  /** The bytes under a name, if they are there and whole. They count as used now. */
  get(name: string): Uint8Array | undefined
  put(name: string, bytes: Uint8Array): void
  /**
   * Evicts the least recently used entries until the rest has room, if this run has put something. Files with names that `nameOf` does
   * not give are left alone.
   */
  evict(): void
}

/** A name for what is made from some parts: other parts give another name. */
export function nameOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  // With their lengths, no two lists of parts run together to the same text.
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

// Before the bytes stands their check sum.
const checkLength = 4
const unfinished = '.tmp'

/** The names that `nameOf` gives, and what is half written under them. */
const ownName = /^[\da-f]{64}(\.\d+\.tmp)?$/

/** The store in a folder, of at most `maxBytes` bytes after eviction. */
export function openStore(folder: string, maxBytes: number): Store {
  let hasGrown = false
  return {
    get(name) {
      const file = join(folder, name)
      try {
        const read = withoutRecording(() => readRegularFileSync(file, largest))
        if ('fault' in read) return undefined
        const bytes = read.bytes.subarray(checkLength)
        if (read.bytes.readUInt32LE(0) !== crc32(bytes)) return undefined
        markUsed(file)
        return bytes
      } catch {
        // Not there, or evicted just now by another run.
        return undefined
      }
    },
    put(name, bytes) {
      const check = Buffer.alloc(checkLength)
      check.writeUInt32LE(crc32(bytes))
      const beside = join(folder, `${name}.${process.pid}${unfinished}`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        // Written beside and renamed: another run may be reading.
        writeFileSync(beside, Buffer.concat([check, bytes]))
        renameSync(beside, join(folder, name))
        hasGrown = true
      } catch {
        remove(beside)
      }
    },
    evict() {
      if (!hasGrown) return
      hasGrown = false
      for (const file of filesToEvict(folder, maxBytes)) remove(file)
    }
  }
}

function markUsed(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // A folder that others have filled and that may only be read.
  }
}

interface Entry {
  readonly file: string
  readonly size: number
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number
}

// What a run that was killed has left half written.
const abandoned = 60 * 60 * 1000

/** The files to remove so that the others fit. */
function filesToEvict(folder: string, maxBytes: number): string[] {
  const all = namesIn(folder).flatMap(name => lookAt(join(folder, name)))
  const isAbandoned = ({ file, used }: Entry) => file.endsWith(unfinished) && used < Date.now() - abandoned
  const lastUsedFirst = all.filter(entry => !isAbandoned(entry)).sort((a, b) => b.used - a.used)
  let room = maxBytes
  const evicted = lastUsedFirst.filter(({ size }) => {
    room -= size
    return room < 0
  })
  return [...all.filter(isAbandoned), ...evicted].map(({ file }) => file)
}

function lookAt(file: string): Entry[] {
  try {
    const status = lstatSync(file)
    return status.isFile() ? [{ file, size: status.size, used: status.mtimeMs }] : []
  } catch {
    // Thrown away just now by another run, or on a disk that fails.
    return []
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => ownName.test(name))
  } catch {
    return []
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // Gone already, or somebody reads it: the next run tries again.
  }
}
