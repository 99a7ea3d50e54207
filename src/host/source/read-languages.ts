import { dirname, join } from 'node:path'
import type { SourceCatalogue, SourceLanguages } from '../../parse/source.js'
import type { DeckLocation } from './find-decks.js'
import { insideOf } from './inside-of.js'
import { namesIn } from './names-in.js'
import { exists } from './read-log.js'
import { readText } from './read-text.js'

/** A catalogue holds every text of a deck twice, and what it says about each. */
export const catalogueLimit = 4 * 1024 * 1024

/** The folder of a deck that its translations stand in. */
export const languagesFolder = 'languages'

/** The file beside them that remembers keys. */
export const lockName = 'lock.json'

/** Whether that folder is really where links of the deck may lead: else it is somebody else's, and nothing is to be changed in it. */
export function ownsLanguages({ folder, reach }: Pick<DeckLocation, 'folder' | 'reach'>): boolean {
  return reach.within.some(within => insideOf(within, join(folder, languagesFolder)))
}

/** Whether a deck has a folder for translations. */
export function hasLanguages({ folder }: Pick<DeckLocation, 'folder'>): boolean {
  return exists(join(folder, languagesFolder))
}

/** The names of the files in that folder that are read: catalogues, in order, and the lock. */
export function languageFiles({ folder }: Pick<DeckLocation, 'folder'>): string[] {
  const names = namesIn(join(folder, languagesFolder))
  return [...names.filter(isCatalogue).sort(), ...names.filter(name => name === lockName)]
}

/** The languages that a deck seems to have catalogues for, in order. Nothing is read. */
export function catalogueNames(location: Pick<DeckLocation, 'folder'>): string[] {
  return languageFiles(location).filter(isCatalogue).map(languageOf)
}

function languageOf(catalogue: string): string {
  return catalogue.slice(0, -'.po'.length)
}

function isCatalogue(name: string): boolean {
  return name.endsWith('.po') && !name.startsWith('.')
}

/**
 * Reads a deck's catalogues, in order of their names, and the lock beside them. None when the deck has no translations, or no
 * language is `wanted`.
 */
export async function readLanguages(
  { folder, file, reach }: Pick<DeckLocation, 'folder' | 'file' | 'reach'>,
  wanted: (language: string) => boolean = () => true
): Promise<SourceLanguages> {
  const path = join(folder, languagesFolder)
  const shown = dirname(file) === '.' ? languagesFolder : `${dirname(file)}/${languagesFolder}`
  const names = languageFiles({ folder })
  const read = (name: string) => readText(join(path, name), `${shown}/${name}`, { limit: catalogueLimit, reach })
  const files = names.filter(isCatalogue).filter(name => wanted(languageOf(name)))
  const catalogues = await Promise.all(
    files.map(async (name): Promise<SourceCatalogue> => ({ name: languageOf(name), ...(await read(name)) }))
  )
  const lock = names.includes(lockName) ? await read(lockName) : undefined
  return { file: shown, catalogues, ...(lock && { lock }) }
}
