import { join } from 'node:path'
import { blankNames } from '../../deck/blanks.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { catalogueNames } from '../../host/source/read-languages.js'
import { recordReads, statusOf } from '../../host/source/read-log.js'
import { areUnchanged, type Stamped } from '../../host/source/stamp.js'
import { judgeDeck, openDeck } from '../check-deck.js'
import { isReadable } from '../draw-preview.js'
import { defaultBuild } from '../options.js'
import type { OpenProject } from '../project.js'
import { readCatalogues } from '../read-catalogues.js'
import type { CheckedDeck } from '../results.js'

/** What a deck on the shelf is, as far as its text alone says it. */
export interface ShelfCard {
  /** Absent where the file cannot be read as a deck. */
  readonly title?: string
  /** Its own, then those that it is translated into. */
  readonly languages: readonly string[]
  /** Whether it can be shown. */
  readonly isReadable: boolean
  /** Blanks that somebody has still to fill in. */
  readonly blanks: number
  /** When its files were made, in milliseconds since 1970. */
  readonly builtAt?: number
  /** Whether the deck's text is younger than that. */
  readonly isChanged: boolean
}

/** What is wrong with a deck and its translations; it takes longer. */
export interface ShelfFindings {
  readonly errors: number
  readonly warnings: number
  /** Translations with texts that are older than the deck, and how many. */
  readonly stale: readonly { readonly language: string; readonly count: number }[]
}

/** Looks at one deck for the shelf. */
export async function shelfCard(location: DeckLocation, project: OpenProject): Promise<ShelfCard> {
  const opened = await openDeck(location, {})
  const { deck, messages } = opened
  const hasSlides = deck.slides.length > 0
  const builtAt = lastBuilt(location, project, deck.language)
  const writtenAt = statusOf(location.path)?.mtimeMs ?? 0
  return {
    ...(hasSlides && { title: deck.frontMatter.title }),
    languages: hasSlides ? [deck.language, ...catalogueNames(location)] : [],
    isReadable: isReadable({ ...opened, messages, refused: false }),
    blanks: blankNames(deck).length,
    ...(builtAt !== undefined && { builtAt }),
    isChanged: builtAt !== undefined && writtenAt > builtAt
  }
}

interface Known {
  readonly findings: ShelfFindings
  readonly stamps: readonly Stamped[]
  readonly today: string
}

/** A function that checks decks for the shelf; one that has not changed since is not checked again. */
export function shelfChecker(): (
  location: DeckLocation,
  options: { readonly project: OpenProject; readonly today: string }
) => Promise<ShelfFindings> {
  const known = new Map<string, Known>()
  return async (location, options) => {
    const last = known.get(location.path)
    if (last && last.today === options.today && areUnchanged(last.stamps)) return last.findings
    const { result, reads } = await recordReads(async () => {
      const checked = await judgeDeck(await openDeck(location, {}), { release: false, strict: false, ...options })
      return findingsOf(checked)
    })
    known.set(location.path, { findings: result, stamps: reads, today: options.today })
    return result
  }
}

async function findingsOf({ location, deck, written = deck, messages }: CheckedDeck): Promise<ShelfFindings> {
  const { catalogues } = deck.slides.length > 0 ? await readCatalogues(location, written) : { catalogues: [] }
  const count = (wanted: string) => messages.filter(({ severity }) => severity === wanted).length
  const stale = catalogues.map(({ language, units }) => ({
    language,
    count: units.filter(({ state }) => state === 'stale').length
  }))
  return { errors: count('error'), warnings: count('warning'), stale: stale.filter(({ count }) => count > 0) }
}

/** A build replaces the folder of an edition, so the folder is as old as the build. */
function lastBuilt({ id }: DeckLocation, { project, out }: OpenProject, language: string): number | undefined {
  return statusOf(join(project.cwd, out ?? defaultBuild.out, id, language))?.mtimeMs
}
