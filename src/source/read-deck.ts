import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { readText } from './read-text.js'
import type { SourceDeck } from './source.js'

/** Reads a deck's text, its glossary and its brand. What cannot be read is a fault of that text; nothing is interpreted. */
export async function readDeck(location: DeckLocation): Promise<SourceDeck> {
  const [glossary, brand] = [sharedFile(location, 'glossary.yaml'), sharedFile(location, 'brand.yaml')]
  const read = (found: SharedFile | undefined) => found && readText(found.path, found.file)
  const texts = [readText(location.path, location.file), read(glossary), read(brand)] as const
  const [deck, glossaryText, brandText] = await Promise.all(texts)
  return {
    id: location.id,
    folder: location.folder,
    deck,
    ...(glossaryText && { glossary: glossaryText }),
    ...(brand && brandText && { brand: brandText, brandFolder: dirname(brand.path) })
  }
}

interface SharedFile {
  readonly path: string
  /** What messages call it. */
  readonly file: string
}

// A deck's own file wins over the one that stands beside it for all decks.
function sharedFile(location: DeckLocation, name: string): SharedFile | undefined {
  const own = { path: join(location.folder, name), file: posix.join(dirname(location.file), name) }
  const shared = { path: join(dirname(location.folder), name), file: posix.join(dirname(location.file), '..', name) }
  return [own, shared].find(({ path }) => existsSync(path))
}
