import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { rewriteFile } from '../host/output/rewrite-file.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { type DeckLocation, findDecks } from '../host/source/find-decks.js'
import { readDeck } from '../host/source/read-deck.js'
import { type Rewritable, readRewritable } from '../host/source/rewritable.js'
import { parse } from '../parse/parse.js'
import { tidyings } from '../parse/tidy.js'
import { checkDeck } from './check-deck.js'
import { failedDeck } from './failed-deck.js'
import type { CheckOptions } from './options.js'
import { readCatalogues } from './read-catalogues.js'
import { type RepairedText, repairText } from './repair-text.js'
import { unclearDecks } from './usage.js'

/** What was fixed in a deck, or would be. */
export interface RepairedDeck {
  readonly location: DeckLocation
  readonly before: string
  readonly after: string
  /** How many places were fixed, by rule or in words, in the order in which they were. */
  readonly repairs: readonly { readonly name: string; readonly count: number }[]
  /** How many translations are out of date because of it, by language; only those with some. */
  readonly stale: readonly { readonly language: string; readonly units: number }[]
  /** What is left to fix by hand. */
  readonly messages: readonly Diagnostic[]
  /** Why it could not be written. */
  readonly problem?: WriteProblem
  /** Where an exception came from, which is a bug of ours. It is among the messages, and the deck was left alone. */
  readonly failure?: string
}

/** Fixes decks as far as it is certain how. `write` false tells what would be done, and leaves the files alone. */
export async function repairDecks(
  options: CheckOptions,
  { write }: { readonly write: boolean }
): Promise<readonly RepairedDeck[] | Diagnostic> {
  const locations = findDecks(options.decks, options.cwd, options.project?.project)
  const unclear = unclearDecks(locations, options)
  if (unclear) return unclear
  const repaired: RepairedDeck[] = []
  for (const location of locations)
    repaired.push(...(await repairDeck(location, options, write).catch(error => [failedRepair(location, error)])))
  return repaired
}

function failedRepair(location: DeckLocation, error: unknown): RepairedDeck {
  const { messages, failure = '' } = failedDeck(location, error)
  return { location, before: '', after: '', repairs: [], stale: [], messages, failure }
}

async function repairDeck(location: DeckLocation, options: CheckOptions, write: boolean): Promise<RepairedDeck[]> {
  const source = await readDeck(location)
  const file = source.deck.fault ? undefined : await readRewritable(location)
  // What cannot be read is said by the check that follows.
  if (!file) return []
  const fixed = repairText(source, file.text)
  const text = fixed.text.replace(/\r\n?/g, '\n')
  const after = await checkDeck(location, options, {}, { ...source, deck: { ...source.deck, text } })
  const stale =
    fixed.repairs.length > 0 ? await madeStale(location, parse(source).deck, after.written ?? after.deck) : []
  // Last, so that nothing is written where anything goes wrong.
  const problem = write ? await put(file, fixed) : undefined
  return [
    {
      location,
      before: file.text,
      after: fixed.text,
      repairs: amounts(fixed),
      stale,
      messages: after.messages,
      ...(problem && { problem })
    }
  ]
}

/** Counts, language by language, the translations of one deck that do not fit another any more. */
async function madeStale(location: DeckLocation, before: Deck, after: Deck): Promise<RepairedDeck['stale']> {
  const counted = async (deck: Deck) => {
    const { catalogues } = await readCatalogues(location, deck)
    return catalogues.map(({ language, units }) => ({
      language,
      units: units.filter(({ state }) => state === 'stale').length
    }))
  }
  const earlier = await counted(before)
  const later = await counted(after)
  return later
    .map(({ language, units }) => ({
      language,
      units: units - (earlier.find(one => one.language === language)?.units ?? 0)
    }))
    .filter(({ units }) => units > 0)
}

async function put(file: Rewritable, { text }: RepairedText): Promise<WriteProblem | undefined> {
  if (text === file.text) return undefined
  return rewriteFile(file.path, { before: file.bytes, after: file.encode(text) })
}

function amounts({ repairs }: RepairedText): RepairedDeck['repairs'] {
  const ids = [...new Set(repairs.map(({ id }) => id))]
  return ids.map(id => {
    const tidying = tidyings.find(one => one.id === id)
    const count = repairs.filter(edits => edits.id === id && (tidying?.counts?.(edits) ?? true)).length
    return { name: tidying?.did ?? id, count }
  })
}
