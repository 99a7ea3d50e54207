import { dirname, join, posix } from 'node:path'
import type { SourceText } from '../../parse/source.js'
import { displayPath } from './display-path.js'
import type { DeckLocation } from './find-decks.js'
import { insideOf } from './inside-of.js'
import { type DeckFile, sharedFile } from './read-deck.js'
import { exists } from './read-log.js'
import { readText } from './read-text.js'

/** The folder in which users keep words of the interface, by language: for one deck in its folder, for all beside their folders. */
export const labelsFolder = 'labels'

/** Kinds of files with such words: a catalogue for translators, or words by name. The first wins. */
const endings = ['po', 'json'] as const

/** Reads the words of the interface that a user brings for a language, `labels/sw.po` or `sw.json`; undefined where there are none. */
export async function readOwnLabels(location: DeckLocation, language: string): Promise<SourceText | undefined> {
  // A tag becomes a file name, so nothing but a tag may pass.
  if (!/^[A-Za-z\d-]+$/.test(language)) return undefined
  const [found] = endings.flatMap(ending => fileOf(location, `${language}.${ending}`) ?? [])
  return found && readText(found.path, found.file, found)
}

function fileOf(location: DeckLocation, name: string): DeckFile | undefined {
  const { cwd, labels } = location.project
  if (labels === undefined) return sharedFile(location, `${labelsFolder}/${name}`)
  const path = join(cwd, labels, name)
  return exists(path) ? { path, file: displayPath(path, cwd), reach: { within: cwd } } : undefined
}

/** Where such words belong: in the folder that the project has for them, beside all decks where decks have a folder, else with the deck. */
export interface LabelsPlace {
  /** Absolute. */
  readonly folder: string
  /** As the user would type it. */
  readonly file: string
  /** False where the folder is a link out of where links may lead: nothing may be written there. */
  readonly isOurs: boolean
}

/** The place of the words of the interface in a language. */
export function placeOfLabels({ folder, file, reach, project }: DeckLocation, language: string): LabelsPlace {
  const { cwd, labels } = project
  if (labels !== undefined) {
    const named = join(cwd, labels)
    return { folder: named, file: displayPath(join(named, `${language}.po`), cwd), isOurs: insideOf(cwd, named) }
  }
  const beside = dirname(folder)
  const isShared = reach.within.includes(beside)
  const within = isShared ? beside : folder
  const shown = posix.join(dirname(file), isShared ? '..' : '.', labelsFolder, `${language}.po`)
  return { folder: join(within, labelsFolder), file: shown, isOurs: insideOf(within, join(within, labelsFolder)) }
}
