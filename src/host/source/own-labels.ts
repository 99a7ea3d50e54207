import { dirname, join, posix } from 'node:path'
import type { SourceText } from '../../parse/source.js'
import type { DeckLocation } from './find-decks.js'
import { insideOf } from './inside-of.js'
import { sharedFile } from './read-deck.js'
import { readText } from './read-text.js'

/** The folder in which users keep words of the interface, by language: for one deck in its folder, for all beside their folders. */
export const labelsFolder = 'labels'

/** Reads the words of the interface that a user brings for a language, `labels/sw.json`; undefined where there are none. */
export async function readOwnLabels(location: DeckLocation, language: string): Promise<SourceText | undefined> {
  // A tag becomes a file name, so nothing but a tag may pass.
  const found = /^[A-Za-z\d-]+$/.test(language) ? sharedFile(location, `${labelsFolder}/${language}.json`) : undefined
  return found && readText(found.path, found.file, found)
}

/** Where such words belong: beside all decks where decks have a folder, else with the deck. */
export interface LabelsPlace {
  /** Absolute. */
  readonly folder: string
  /** As the user would type it. */
  readonly file: string
  /** False where the folder is a link out of where links may lead: nothing may be written there. */
  readonly isOurs: boolean
}

/** The place of the words of the interface in a language. */
export function placeOfLabels({ folder, file, reach }: DeckLocation, language: string): LabelsPlace {
  const beside = dirname(folder)
  const isShared = reach.within.includes(beside)
  const within = isShared ? beside : folder
  const shown = posix.join(dirname(file), isShared ? '..' : '.', labelsFolder, `${language}.json`)
  return { folder: join(within, labelsFolder), file: shown, isOurs: insideOf(within, join(within, labelsFolder)) }
}
