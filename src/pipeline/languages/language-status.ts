import type { Catalogue, Coverage } from '../../deck/catalogue.js'
import { coverageOfUnits } from '../../deck/catalogue-coverage.js'
import { checkCatalogue, withoutFaulty } from '../../translate/check-catalogue.js'
import type { UsageProblem } from '../request.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'

/** How far the translations of one deck are. */
export interface DeckStatus {
  readonly deck: OpenDeck
  readonly languages: readonly LanguageStatus[]
}

export interface LanguageStatus {
  readonly language: string
  readonly file: string
  readonly coverage: Coverage
  /** Translations with an error, and with something that may be one. */
  readonly faulty: number
  readonly doubtful: number
}

/** Says how far every translation of some decks is. Nothing is written. */
export async function languageStatus(
  request: DecksRequest
): Promise<readonly (DeckStatus | ClosedDeck)[] | UsageProblem> {
  const decks = await openDecks(request)
  if ('usage' in decks) return decks
  return decks.map(deck =>
    isOpen(deck) ? { deck, languages: deck.catalogues.map(catalogue => statusOf(catalogue, deck)) } : deck
  )
}

function statusOf(catalogue: Catalogue, { deck }: OpenDeck): LanguageStatus {
  const findings = checkCatalogue(catalogue, deck.glossary)
  const units = (isError: boolean) =>
    new Set(findings.filter(({ severity }) => (severity === 'error') === isError).map(({ unit }) => unit.key)).size
  const { language, file } = catalogue
  const usable = withoutFaulty(catalogue, findings)
  return { language, file, coverage: coverageOfUnits(usable.units), faulty: units(true), doubtful: units(false) }
}
