import type { Catalogue, Coverage, Unit } from '../../deck/catalogue.js'
import { coverageOfUnits } from '../../deck/catalogue-coverage.js'
import type { Diagnostic } from '../../deck/diagnostic.js'
import { bankId } from '../../deck/question-bank.js'
import { checkCatalogue, withoutFaulty } from '../../translate/check-catalogue.js'
import { type InterfaceStatus, interfaceStatus } from './interface-status.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'

/** How far the translations of one deck are. */
export interface DeckStatus {
  readonly deck: OpenDeck
  readonly languages: readonly LanguageStatus[]
  /** Languages, its own too, in which words of the interface stay English. */
  readonly interfaces: readonly InterfaceStatus[]
}

export interface LanguageStatus {
  readonly language: string
  readonly file: string
  readonly coverage: Coverage
  /** Translations with an error, and with something that may be one. */
  readonly faulty: number
  readonly doubtful: number
  /** Translations that were made for other words than those of now. */
  readonly stale: readonly StaleText[]
}

export interface StaleText {
  readonly key: string
  /** From 1; absent for the front matter. */
  readonly slide?: number
  readonly source: string
  /** What the source said when it was translated. */
  readonly before?: string
  /** `YYYY-MM-DD`, where that is remembered. */
  readonly since?: string
}

/** Says how far every translation of some decks is. Nothing is written. */
export async function languageStatus(
  request: Pick<DecksRequest, 'decks' | 'cwd'>
): Promise<readonly (DeckStatus | ClosedDeck)[] | Diagnostic> {
  const decks = await openDecks(request)
  if ('rule' in decks) return decks
  return Promise.all(decks.map(async deck => (isOpen(deck) ? statusOfDeck(deck) : deck)))
}

async function statusOfDeck(deck: OpenDeck): Promise<DeckStatus> {
  const languages = deck.catalogues.map(catalogue => statusOf(catalogue, deck))
  const tags = [deck.deck.language, ...languages.map(({ language }) => language)]
  const interfaces = await Promise.all(tags.map(tag => interfaceStatus(deck.location, tag)))
  return { deck, languages, interfaces: interfaces.filter(status => status !== undefined) }
}

function statusOf(catalogue: Catalogue, { deck }: OpenDeck): LanguageStatus {
  const findings = checkCatalogue(catalogue, deck.glossary)
  const units = (isError: boolean) =>
    new Set(findings.filter(({ severity }) => (severity === 'error') === isError).map(({ unit }) => unit.key)).size
  const { language, file } = catalogue
  const usable = withoutFaulty(catalogue, findings)
  const stale = catalogue.units.filter(({ state }) => state === 'stale').map(staleText)
  return { language, file, coverage: coverageOfUnits(usable.units), faulty: units(true), doubtful: units(false), stale }
}

function staleText({ key, slide, source, previous, staleSince }: Unit): StaleText {
  return {
    key,
    ...(slide && slide.id !== bankId && { slide: slide.number }),
    source,
    ...(previous !== undefined && { before: previous }),
    ...(staleSince !== undefined && { since: staleSince })
  }
}
