import type { Deck } from '../../deck/deck.js'
import type { Diagnostic } from '../../deck/diagnostic.js'
import { type DeckLocation, findDecks } from '../../host/source/find-decks.js'
import { insideOf } from '../../host/source/inside-of.js'
import { readDeck } from '../../host/source/read-deck.js'
import { parse } from '../../parse/parse.js'
import type { Project } from '../../parse/source.js'
import { groupBy } from '../../translate/group-by.js'
import { memoryOf, type TranslationMemory } from '../../translate/translation-memory.js'
import { type CatalogueFiles, cataloguesFrom, type DeckCatalogues, readCatalogueFiles } from '../read-catalogues.js'
import { unclearDecks } from '../usage.js'

/** A deck with its translations, open to be worked on. */
export interface OpenDeck extends DeckCatalogues {
  readonly location: DeckLocation
  readonly deck: Deck
  /** What reviewers have vouched for in any deck here, by language. */
  memory(language: string): TranslationMemory | undefined
}

/** A deck whose translations cannot be worked on, and why: its text or a catalogue has errors. */
export interface ClosedDeck {
  readonly location: DeckLocation
  readonly refused: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
}

/** Which decks to open: folders or deck.md files, none meaning every deck, relative to `cwd`. */
export interface DecksRequest {
  readonly decks: readonly string[]
  readonly cwd: string
  /** The folders of the project. */
  readonly project?: Project
  /** The day of the work, `YYYY-MM-DD`: what is found to be stale is stale since then. */
  readonly today: string
  /** True where nobody asks what other decks have translated: they are not read then. */
  readonly isAlone?: boolean
}

/**
 * Opens the decks that are asked for. A deck with errors in its text stays closed: texts that could not be read would count as
 * taken out. So does one with a catalogue that cannot be read: it would be written over.
 */
export async function openDecks({
  decks,
  cwd,
  project,
  isAlone = false
}: Pick<DecksRequest, 'decks' | 'cwd' | 'project' | 'isAlone'>): Promise<
  readonly (OpenDeck | ClosedDeck)[] | Diagnostic
> {
  const locations = findDecks(decks, cwd, project)
  const unclear = unclearDecks(locations, { decks, cwd })
  if (unclear) return unclear
  // A deck that is asked for is mostly one whose reviewers are asked, too.
  const read = new Map<string, Promise<ReadDeck>>()
  const readOnce = (location: DeckLocation) => {
    const reading = read.get(location.folder) ?? readFromDisk(location)
    read.set(location.folder, reading)
    return reading
  }
  const beside = (isAlone ? [] : findDecks([], cwd, project)).filter(({ folder }) => insideOf(cwd, folder))
  const memories = memoriesOf(await Promise.all(beside.map(readOnce)))
  return Promise.all(locations.map(async location => openDeck(location, await readOnce(location), memories)))
}

export function isOpen(deck: OpenDeck | ClosedDeck): deck is OpenDeck {
  return 'deck' in deck
}

/** A deck and its translations as they stand on disk. */
interface ReadDeck {
  readonly deck: Deck
  readonly messages: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
  readonly files: CatalogueFiles
}

async function readFromDisk(location: DeckLocation): Promise<ReadDeck> {
  const source = await readDeck(location)
  const { deck, messages } = parse(source)
  const files = await readCatalogueFiles(location, deck)
  return { deck, messages, texts: { [source.deck.file]: source.deck.text }, files }
}

function openDeck(
  location: DeckLocation,
  { deck, messages, texts, files }: ReadDeck,
  memory: (language: string) => TranslationMemory | undefined
): OpenDeck | ClosedDeck {
  const syntaxErrors = messages.filter(({ severity }) => severity === 'error')
  if (syntaxErrors.length > 0) return { location, refused: syntaxErrors, texts }
  const faults = files.messages.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return { location, refused: faults, texts: files.texts }
  return { location, deck, memory, ...files, catalogues: cataloguesFrom(files, deck, memory) }
}

/** What reviewers have vouched for in any of some decks, by language. */
function memoriesOf(decks: readonly ReadDeck[]): (language: string) => TranslationMemory | undefined {
  const catalogues = decks.flatMap(({ deck, files }) => cataloguesFrom(files, deck))
  const memories = new Map(
    [...groupBy(catalogues, ({ language }) => language)].map(([language, same]) => [
      language,
      memoryOf(same.flatMap(({ units }) => units))
    ])
  )
  return language => memories.get(language)
}
