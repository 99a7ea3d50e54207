import { writeFiles } from '../../host/output/write-files.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { writeLabelsPo } from '../../render/catalogue/labels-po.js'
import { interfaceWords } from '../interface-words.js'

/** How far the words of the interface are in a language that the program does not bring. */
export interface InterfaceStatus {
  readonly language: string
  /** Where they are, or belong, as the user would type it. */
  readonly file: string
  readonly isThere: boolean
  readonly lacking: number
  readonly total: number
}

/** That of a deck in a language; undefined where nothing is lacking. */
export async function interfaceStatus(location: DeckLocation, language: string): Promise<InterfaceStatus | undefined> {
  const { lacking, english, place, isThere } = await interfaceWords(location, language)
  if (lacking === 0) return undefined
  return { language, file: place.file, isThere, lacking, total: Object.keys(english).length }
}

/** Writes a catalogue of the words to where their translations belong, unless there is a file already. */
export async function beginInterface(location: DeckLocation, language: string): Promise<WriteProblem | undefined> {
  const { lacking, english, place, isThere } = await interfaceWords(location, language)
  if (lacking === 0 || isThere) return undefined
  if (!place.isOurs) return { path: place.folder, reason: 'in-the-way', detail: 'a link that leads elsewhere' }
  return writeFiles(place.folder, [{ path: `${language}.po`, content: writeLabelsPo(english, language) }])
}
