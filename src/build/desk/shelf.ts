import { join } from 'node:path'
import { openBlanks } from '../../deck/blanks.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { statusOf } from '../../host/source/read-log.js'
import { judgeDeck, openDeck } from '../check-deck.js'
import { isReadable } from '../draw-preview.js'
import { defaultBuild } from '../options.js'
import type { OpenProject } from '../project.js'
import { readCatalogues } from '../read-catalogues.js'
import type { CheckedDeck } from '../results.js'

/** How a deck on the shelf is. */
export interface ShelfState {
  /** Absent where the file cannot be read as a deck. */
  readonly title?: string
  readonly language?: string
  /** Whether it can be shown. */
  readonly isReadable: boolean
  readonly errors: number
  readonly warnings: number
  /** Blanks that somebody has still to fill in. */
  readonly blanks: number
  /** Its translations, with the texts of each that are older than the deck. */
  readonly translations: readonly { readonly language: string; readonly stale: number }[]
  /** When its files were made, in milliseconds since 1970. */
  readonly builtAt?: number
  /** Whether the deck's text is younger than that. */
  readonly isChanged: boolean
}

/** Looks at one deck for the shelf. */
export async function shelfState(
  location: DeckLocation,
  { project, today }: { readonly project: OpenProject; readonly today: string }
): Promise<{ readonly state: ShelfState; readonly checked: CheckedDeck }> {
  const opened = await openDeck(location, {})
  const checked = await judgeDeck(opened, { release: false, strict: false, today, project })
  const { deck, messages, written = deck } = checked
  const hasSlides = deck.slides.length > 0
  const { catalogues } = hasSlides ? await readCatalogues(location, written) : { catalogues: [] }
  const count = (wanted: string) => messages.filter(({ severity }) => severity === wanted).length
  const builtAt = lastBuilt(location, project, deck.language)
  const writtenAt = statusOf(location.path)?.mtimeMs ?? 0
  return {
    checked,
    state: {
      ...(hasSlides && { title: deck.frontMatter.title, language: deck.language }),
      isReadable: isReadable(checked),
      errors: count('error'),
      warnings: count('warning'),
      blanks: openBlanks(deck).length,
      translations: catalogues.map(({ language, units }) => ({
        language,
        stale: units.filter(({ state }) => state === 'stale').length
      })),
      ...(builtAt !== undefined && { builtAt }),
      isChanged: builtAt !== undefined && writtenAt > builtAt
    }
  }
}

/** A build replaces the folder of an edition, so the folder is as old as the build. */
function lastBuilt({ id }: DeckLocation, { project, out }: OpenProject, language: string): number | undefined {
  return statusOf(join(project.cwd, out ?? defaultBuild.out, id, language))?.mtimeMs
}
