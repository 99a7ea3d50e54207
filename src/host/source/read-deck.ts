import { dirname, join, posix } from 'node:path'
import type { SourceDeck } from '../../parse/source.js'
import type { DeckLocation } from './find-decks.js'
import { exists } from './read-log.js'
import { readText } from './read-text.js'
import { ownThemeNames } from './read-theme.js'
import type { Reach } from './regular-file.js'

/** Reads a deck's text, its glossary and its brand. What cannot be read is a fault of that text; nothing is interpreted. */
export async function readDeck(location: DeckLocation): Promise<SourceDeck> {
  const [glossary, brand] = [sharedFile(location, 'glossary.yaml'), sharedFile(location, 'brand.yaml')]
  const changes = [ownFile(location, changesName)].find(isThere)
  const questions = [ownFile(location, questionsName)].find(isThere)
  const read = (found: DeckFile | undefined) => found && readText(found.path, found.file, found)
  const texts = [
    readText(location.path, location.file, location),
    read(glossary),
    read(brand),
    read(changes),
    read(questions)
  ] as const
  const [deck, glossaryText, brandText, changesText, questionsText] = await Promise.all(texts)
  return {
    id: location.id,
    folder: location.folder,
    deck,
    ...(glossaryText && { glossary: glossaryText }),
    ...(brand && brandText && { brand: brandText, brandFolder: dirname(brand.path) }),
    ...(changesText && { changes: changesText }),
    ...(questionsText && { questions: questionsText }),
    themes: ownThemeNames(location)
  }
}

/** Where a deck's folder says what was changed in the lesson that it is made from. */
export const changesName = 'CHANGES.md'

/** Where a deck's folder has the questions of its tests. */
const questionsName = 'questions.md'

/** A file of a deck, in its folder or shared with others. */
export interface DeckFile {
  readonly path: string
  /** What messages call it. */
  readonly file: string
  readonly reach: Reach
}

/** A file by its name: a deck's own wins over the one that stands beside it for all decks. */
export function sharedFile(location: DeckLocation, name: string): DeckFile | undefined {
  const own = ownFile(location, name)
  const beside = dirname(location.folder)
  const reach: Reach = location.reach.within.includes(beside) ? { within: beside } : 'itself'
  const shared = { path: join(beside, name), file: posix.join(dirname(location.file), '..', name), reach }
  return [own, shared].find(isThere)
}

function ownFile({ folder, file, reach }: DeckLocation, name: string): DeckFile {
  return { path: join(folder, name), file: posix.join(dirname(file), name), reach }
}

function isThere({ path }: DeckFile): boolean {
  return exists(path)
}
