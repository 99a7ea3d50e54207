import { existsSync, lstatSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { readText } from './read-text.js'
import type { SourceDeck } from './source.js'

/** Reads a deck's text, its glossary and its brand. What cannot be read is a fault of that text; nothing is interpreted. */
export async function readDeck(location: DeckLocation): Promise<SourceDeck> {
  const [glossary, brand] = [sharedFile(location, 'glossary.yaml'), sharedFile(location, 'brand.yaml')]
  const read = (found: SharedFile | undefined) => found && readText(found.path, found.file)
  const changes = isFileItself(ownFile(location, changesName))
  const texts = [readText(location.path, location.file), read(glossary), read(brand), read(changes)] as const
  const [deck, glossaryText, brandText, changesText] = await Promise.all(texts)
  return {
    id: location.id,
    folder: location.folder,
    deck,
    ...(glossaryText && { glossary: glossaryText }),
    ...(brand && brandText && { brand: brandText, brandFolder: dirname(brand.path) }),
    ...(changesText && { changes: changesText })
  }
}

/** Where a deck's folder says what was changed in the lesson that it is made from. */
export const changesName = 'CHANGES.md'

interface SharedFile {
  readonly path: string
  /** What messages call it. */
  readonly file: string
}

// A deck's own file wins over the one that stands beside it for all decks.
function sharedFile(location: DeckLocation, name: string): SharedFile | undefined {
  const own = ownFile(location, name)
  const shared = { path: join(dirname(location.folder), name), file: posix.join(dirname(location.file), '..', name) }
  return [own, shared].find(({ path }) => existsSync(path))
}

function ownFile({ folder, file }: DeckLocation, name: string): SharedFile {
  return { path: join(folder, name), file: posix.join(dirname(file), name) }
}

// What is handed out as it is may be no link: that could lead to anything.
function isFileItself(found: SharedFile): SharedFile | undefined {
  try {
    return lstatSync(found.path).isFile() ? found : undefined
  } catch {
    // Nothing there, a file where a folder should be, or a folder that nobody may look into: the deck's own text says so.
    return undefined
  }
}
