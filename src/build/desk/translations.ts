import type { Diagnostic } from '../../deck/diagnostic.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { retranslate } from '../../translate/retranslate.js'
import { isOpen, type OpenDeck, openDecks } from '../languages/open-deck.js'
import { updateLanguages } from '../languages/update-languages.js'
import { writeUnit } from '../languages/write-unit.js'
import { meantLanguage } from '../meant-answer.js'
import { unwritten } from '../outside-diagnostics.js'
import type { OpenProject } from '../project.js'
import { rowOf, rowsOf, type TranslationRow } from './translation-rows.js'

/** What stands around the translations of a lesson. */
export interface TranslationsSetup {
  readonly cwd: string
  readonly project: OpenProject['project']
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Why nothing can be done with the translations of a lesson: what has to be fixed first. */
export interface RefusedTranslations {
  readonly refused: readonly Diagnostic[]
}

/** All texts of a lesson with their translations into a language; undefined where it is not translated into it. */
export async function translationRows(
  location: DeckLocation,
  language: string,
  setup: TranslationsSetup
): Promise<readonly TranslationRow[] | RefusedTranslations | undefined> {
  const deck = await openLesson(location, setup)
  if ('refused' in deck) return deck
  const catalogue = deck.catalogues.find(known => known.language === language)
  return catalogue && rowsOf(deck, catalogue)
}

/** A translation that somebody has written. */
export interface TranslationEdit {
  readonly language: string
  readonly key: string
  readonly target: string
  /** What stood there when it was written: where somebody else has changed that, theirs is not written over. */
  readonly before: string
  readonly reviewer?: string | undefined
}

/** What a translation has become; or what another has made of it meanwhile, which stays. */
export type SavedTranslation =
  | { readonly row: TranslationRow }
  | { readonly theirs: TranslationRow }
  | RefusedTranslations
  | undefined

/** Saves one translation into its catalogue, and says what the checks find in it. Undefined where there is no such text. */
export async function saveTranslation(
  location: DeckLocation,
  { language, key, before, ...written }: TranslationEdit,
  setup: TranslationsSetup
): Promise<SavedTranslation> {
  const deck = await openLesson(location, { ...setup, isAlone: true })
  if ('refused' in deck) return deck
  const catalogue = deck.catalogues.find(known => known.language === language)
  const unit = catalogue?.units.find(known => known.key === key)
  if (!catalogue || !unit) return undefined
  const after = retranslate(unit, written)
  if (unit.target !== before && unit.target !== after.target) return { theirs: rowOf(deck, catalogue, unit) }
  const problem = await writeUnit(deck, { before: catalogue, after }, setup.today)
  if (problem) return { refused: [unwritten(problem, { cwd: setup.cwd, canMove: false })] }
  return { row: rowOf(deck, catalogue, after) }
}

/** Begins a translation into a language, named by its tag or in words, as `languages add` does. Returns its tag. */
export async function beginLanguage(
  location: DeckLocation,
  named: string,
  { cwd, project, today }: TranslationsSetup
): Promise<{ readonly language: string } | RefusedTranslations> {
  const add = meantLanguage(named) ?? named.trim()
  const updated = await updateLanguages({ decks: [location.path], cwd, project, today, add })
  if ('rule' in updated) return { refused: [updated] }
  const [done] = updated
  if (!done || 'refused' in done) return { refused: done?.refused ?? [] }
  if (done.problem) return { refused: [unwritten(done.problem, { cwd, canMove: false })] }
  return { language: done.catalogues.find(({ isNew }) => isNew)?.language ?? add }
}

async function openLesson(
  { path }: DeckLocation,
  { cwd, project, isAlone = false }: TranslationsSetup & { readonly isAlone?: boolean }
): Promise<OpenDeck | RefusedTranslations> {
  const decks = await openDecks({ decks: [path], cwd, project, isAlone })
  if ('rule' in decks) return { refused: [decks] }
  const [deck] = decks
  return deck && isOpen(deck) ? deck : { refused: deck?.refused ?? [] }
}
