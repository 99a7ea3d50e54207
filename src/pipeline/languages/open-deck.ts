import type { Deck } from '../../deck/deck.js'
import type { Message } from '../../deck/message.js'
import { parse } from '../../parse/parse.js'
import { type DeckLocation, findDecks } from '../../source/find-decks.js'
import { readDeck } from '../../source/read-deck.js'
import { type Memory, memoryOf } from '../../translate/memory.js'
import { type DeckCatalogues, readCatalogues } from '../read-catalogues.js'
import type { UsageProblem } from '../request.js'
import { unclearDecks } from '../usage.js'

/** A deck with its translations, open to be worked on. */
export interface OpenDeck extends DeckCatalogues {
  readonly location: DeckLocation
  readonly deck: Deck
  /** What reviewers have vouched for in any deck here, by language. */
  memory(language: string): Memory | undefined
}

/** A deck whose translations cannot be worked on, and why: its text or a catalogue has errors. */
export interface ClosedDeck {
  readonly location: DeckLocation
  readonly refused: readonly Message[]
  readonly texts: Readonly<Record<string, string>>
}

/** Which decks to open: folders or deck.md files, none meaning every deck, relative to `cwd`. */
export interface DecksRequest {
  readonly decks: readonly string[]
  readonly cwd: string
}

/**
 * Opens the decks that are asked for. A deck with errors in its text stays closed: texts that could not be read would count as
 * taken out. So does one with a catalogue that cannot be read: it would be written over.
 */
export async function openDecks({
  decks,
  cwd
}: DecksRequest): Promise<readonly (OpenDeck | ClosedDeck)[] | UsageProblem> {
  const locations = findDecks(decks, cwd)
  const unclear = unclearDecks(locations)
  if (unclear) return unclear
  const memories = await memoriesOf(cwd)
  return Promise.all(locations.map(location => openDeck(location, memories)))
}

export function isOpen(deck: OpenDeck | ClosedDeck): deck is OpenDeck {
  return 'deck' in deck
}

async function openDeck(
  location: DeckLocation,
  memory: (language: string) => Memory | undefined
): Promise<OpenDeck | ClosedDeck> {
  const source = await readDeck(location)
  const { deck, messages } = parse(source)
  const unread = messages.filter(({ severity }) => severity === 'error')
  if (unread.length > 0) return { location, refused: unread, texts: { [source.deck.file]: source.deck.text } }
  const read = await readCatalogues(location, deck, memory)
  const faults = read.messages.filter(({ severity }) => severity === 'error')
  return faults.length > 0 ? { location, refused: faults, texts: read.texts } : { location, deck, memory, ...read }
}

/** What reviewers have vouched for in any deck here, by language. */
async function memoriesOf(cwd: string): Promise<(language: string) => Memory | undefined> {
  const everywhere = await Promise.all(
    findDecks([], cwd).map(async location => {
      const { deck } = parse(await readDeck(location))
      return (await readCatalogues(location, deck)).catalogues
    })
  )
  const catalogues = everywhere.flat()
  const memories = new Map(
    catalogues.map(({ language }) => [
      language,
      memoryOf(catalogues.filter(other => other.language === language).flatMap(({ units }) => units))
    ])
  )
  return language => memories.get(language)
}
