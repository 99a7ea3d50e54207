import type { DeckLocation } from '../host/source/find-decks.js'
import { seemsToHaveManyPhotographs } from '../host/source/large-pictures.js'
import { catalogueNames } from '../host/source/read-languages.js'
import { recordReads } from '../host/source/read-log.js'
import { textLimit } from '../host/source/read-text.js'
import { readRegularFileSync } from '../host/source/regular-file.js'
import { buildEdition, writeEdition } from './build-edition.js'
import { checkLocation } from './check.js'
import type { BuildContext } from './context.js'
import { failedDeck } from './failed-deck.js'
import { mapLimit } from './map-limit.js'
import { type BuildPlan, estimatedEditions, isPlanned } from './plan.js'
import type { BuiltLocation } from './results.js'

/** Reads, checks and builds one deck in every language that is asked for. */
export async function buildLocation(
  location: DeckLocation,
  plan: BuildPlan,
  context: BuildContext
): Promise<BuiltLocation> {
  const text = plan.measures ? sourceOf(location) : ''
  const printed = plan.measures ? printedFrom(location, plan, text) : undefined
  const isNew = printed !== undefined && !context.prints.has(printed)
  // While photographs are scaled, a waiting browser takes memory that old computers do not have: then it starts with the first page.
  if (isNew && !seemsToHaveManyPhotographs(location, text)) await context.warmUp()
  const { result: editions, reads } = await recordReads(() => checkLocation(location, plan.options, context.pictures))
  const planned = editions.filter(edition => isPlanned(plan, edition))
  const count = planned.filter(({ refused }) => !refused).length
  context.progress.expect(count - estimatedEditions(location, plan))
  const decks = await mapLimit(planned, plan.concurrency, edition => buildEdition(edition, plan, context))
  const isComplete = decks.every(({ refused, problem, unprinted }) => !refused && !problem && unprinted.length === 0)
  if (isNew && isComplete) context.prints.mark(printed)
  const languages = editions.flatMap(({ deck, available = [] }) => [deck.language, ...available])
  // The translations of a deck with errors are not read.
  return {
    path: location.path,
    inputs: reads,
    decks,
    languages: [...new Set([...languages, ...catalogueNames(location)])]
  }
}

/** A deck on which we failed before anything of it was built. */
export async function failedLocation(
  location: DeckLocation,
  error: unknown,
  plan: BuildPlan,
  context: BuildContext
): Promise<BuiltLocation> {
  const deck = await writeEdition({ checked: failedDeck(location, error) }, plan, context)
  return { path: location.path, inputs: [], decks: [deck], languages: catalogueNames(location) }
}

/**
 * What decides, as far as is known before a deck is parsed, whether everything of it is in the print cache: then the browser is not started
 * early. Where this is wrong, it starts when it is first needed.
 */
function printedFrom(location: DeckLocation, { options, shard }: BuildPlan, text: string): string[] {
  const { formats, languages, rendering, release, verify } = options
  const asked = { formats, languages, rendering, release, verify, shard: shard?.get(location.path) }
  return ['deck', JSON.stringify(asked), text]
}

/** The text of a deck, byte by byte; where it cannot be read, why. */
function sourceOf({ path, reach }: DeckLocation): string {
  const read = readRegularFileSync(path, textLimit, reach)
  return 'bytes' in read ? read.bytes.toString('latin1') : read.fault.kind
}
