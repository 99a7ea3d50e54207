import { strFromU8, unzipSync } from 'fflate'
import { damaged, type ImportFault } from '../fault.js'

/** The files inside of an Office document. Nothing of it is ever written under the name that it has in there. */
export interface Archive {
  readonly names: readonly string[]
  /** The text of a file; undefined where there is none, or where it cannot be read. */
  text(name: string): string | undefined
  bytes(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly size: number
}

const mebi = 1024 * 1024

/** What an honest document never comes near to. */
export const archiveLimits = {
  entries: 20_000,
  /** All files together, unpacked. */
  total: 1024 * mebi,
  /** A file of XML, unpacked. */
  text: 48 * mebi,
  /** All XML that is read of a file, unpacked. */
  texts: 256 * mebi,
  /** How many times larger than the file it may become; text alone is packed to a fiftieth. */
  ratio: 400,
  /** Below this size no ratio matters. */
  small: 32 * mebi
} as const

/**
 * Opens a zip file in memory. What it would unpack to is read from its directory before anything is unpacked; nothing is unpacked beyond
 * what the directory says.
 */
export function openArchive(bytes: Uint8Array): Archive | ImportFault {
  const entries = new Map<string, Entry>()
  let total = 0
  let count = 0
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        count += 1
        total += originalSize
        if (count <= archiveLimits.entries) entries.set(keyOf(name), { name, size: originalSize })
        return false
      }
    })
  } catch {
    return damaged('it cannot be unpacked')
  }
  if (count > archiveLimits.entries) return tooLarge(`it holds \`${count}\` files`)
  if (total > archiveLimits.total || (total > archiveLimits.small && total > bytes.length * archiveLimits.ratio))
    return tooLarge(`\`${size(bytes.length)}\` would become \`${size(total)}\``)
  const climbing = [...entries.values()].find(({ name }) => climbs(name))
  if (climbing)
    return {
      what: `The file holds \`${climbing.name.slice(0, 80)}\`, a path that leads out of it`,
      why: 'No Office program writes such a path: somebody made this file to write over files of yours.',
      fix: 'Do not open it. Ask the sender for the presentation again.'
    }
  const unpack = (name: string, limit: number): Uint8Array | undefined => {
    const entry = entries.get(keyOf(name))
    if (!entry || entry.size > limit) return undefined
    try {
      return unzipSync(bytes, { filter: file => file.name === entry.name })[entry.name]
    } catch {
      return undefined
    }
  }
  let read = 0
  return {
    names: [...entries.values()].map(({ name }) => name),
    text: name => {
      const found = read > archiveLimits.texts ? undefined : unpack(name, archiveLimits.text)
      read += found?.length ?? 0
      return found && decoded(found)
    },
    bytes: name => unpack(name, archiveLimits.total)
  }
}

/** Names of parts are the same in capitals and small letters. */
function keyOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

function climbs(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[a-z]:|\0/i.test(name)
}

function tooLarge(detail: string): ImportFault {
  return {
    what: `The file is too large to be unpacked: ${detail}`,
    why: 'A file that is made to fill the memory of a computer looks like this.',
    fix: 'If you trust it, compress its pictures in the program that made it (File, Compress), or cut it in two.'
  }
}

function size(bytes: number): string {
  return bytes < mebi ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / mebi)} MiB`
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes).replace(/^\uFEFF/, '')
}
