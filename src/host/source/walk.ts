import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { noteRead } from './read-log.js'

/** How far a walk goes: so many files that are wanted, and so many things looked at. */
interface WalkBounds {
  readonly files: number
  readonly entries: number
}

/** What people have in the folder of a deck, and look through, is less. */
const usual: WalkBounds = { files: 500, entries: 5_000 }

/**
 * The files below a folder whose names are wanted, relative to it, with forward slashes and in order. Nearer ones are found first. Links are
 * not followed: they may lead in circles, or anywhere. What is hidden is left out, and so are packages. A folder that cannot be looked into
 * holds nothing.
 */
export async function filesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
  bounds: WalkBounds = usual
): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  let looked = 0
  for (const below of folders) {
    for await (const entry of entriesOf(join(folder, below))) {
      if (looked++ >= bounds.entries || found.length >= bounds.files) return found.sort()
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && isWanted(entry.name)) found.push(path)
    }
  }
  return found.sort()
}

// Read piece by piece: a folder may hold a million files.
async function* entriesOf(folder: string) {
  noteRead(folder)
  try {
    yield* await opendir(folder)
  } catch {
    // Not there, no folder, or not to be looked into.
  }
}

/** Pictures with what may have been meant by those that are missing: the pictures that are there, which are looked for once, and only then. */
export async function withNear<Picture extends { readonly state: string }>(
  folder: string,
  pictures: Readonly<Record<string, Picture>>
): Promise<Record<string, Picture>> {
  const read = Object.entries(pictures)
  if (!read.some(([, { state }]) => state === 'missing')) return pictures
  const near = await filesBelow(folder, name => /\.(png|jpe?g|gif|webp|avif)$/i.test(name))
  return Object.fromEntries(
    read.map(([address, picture]) => [address, picture.state === 'missing' ? { ...picture, near } : picture])
  )
}
