import { nameOf, type Store } from '../host/cache/store.js'
import { version } from '../host/cache/version.js'
import { readOwnFileSync } from '../host/source/own-text.js'
import { loadedPackages } from '../host/source/package-folder.js'
import type { CutCache } from '../render/templates.js'

// Pages of a deck that show the same letters share a cut. So many are kept in memory at most.
const maxCuts = 200

/**
 * Keeps cut fonts for the pages of a run and, in a store, for later ones: packing the letters of one page in Chinese takes half a
 * second, and most edits leave them as they are. A cut is named by all that it is made from: slices, characters, and by which versions.
 */
export function cachedCuts(store?: Pick<Store, 'get' | 'put'>): CutCache {
  const kept = new Map<string, Promise<Uint8Array>>()
  let versions: string[] | undefined
  const fromStore = async (name: string, cut: () => Promise<Uint8Array>) => {
    const known = store?.get(name)
    if (known && isFont(known)) return known
    const made = await cut()
    store?.put(name, made)
    return made
  }
  return (inputs, cut) => {
    versions ??= [version, ...loadedPackages().map(path => readOwnFileSync(path).toString())]
    const name = nameOf(['font', ...versions, ...inputs])
    const bytes = kept.get(name) ?? fromStore(name, cut)
    if (kept.size >= maxCuts) kept.clear()
    kept.set(name, bytes)
    return bytes
  }
}

const signatures: ReadonlySet<string> = new Set(['wOFF', 'wOF2'])
// Behind the signature stand four bytes that say what is packed, then the length of all.
const lengthPlace = 8

/** What the cache returns is treated as if it came from a stranger: nothing but a packed font is embedded. */
function isFont(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes)
  if (buffer.length < lengthPlace + 4 || !signatures.has(buffer.toString('latin1', 0, 4))) return false
  return buffer.readUInt32BE(lengthPlace) === buffer.length
}
