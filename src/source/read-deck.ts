import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { readText } from './read-text.js'
import type { SourceDeck, SourceText } from './source.js'

/** Reads a deck's text and its glossary. What cannot be read is a fault of that text; nothing is interpreted. */
export async function readDeck(location: DeckLocation): Promise<SourceDeck> {
  const [deck, glossary] = await Promise.all([readText(location.path, location.file), readGlossary(location)])
  return { id: location.id, folder: location.folder, deck, ...(glossary && { glossary }) }
}

// A deck's own glossary wins over the one that stands beside it for all decks.
async function readGlossary(location: DeckLocation): Promise<SourceText | undefined> {
  const own = { path: join(location.folder, 'glossary.yaml'), file: beside(location.file, 'glossary.yaml') }
  const shared = {
    path: join(dirname(location.folder), 'glossary.yaml'),
    file: beside(dirname(location.file), 'glossary.yaml')
  }
  const found = [own, shared].find(({ path }) => existsSync(path))
  return found && readText(found.path, found.file)
}

function beside(file: string, name: string): string {
  const folder = dirname(file)
  return folder === '.' ? name : `${folder}/${name}`
}
