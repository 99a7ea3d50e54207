import { checkTheme } from '../check/theme.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic } from '../deck/diagnostic.js'
import { themes } from '../deck/front-matter.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { readOwnTheme, readTheme } from '../host/source/read-theme.js'
import { frontMatterValueIsValid } from '../parse/problems.js'
import { reportInto } from '../parse/report.js'
import { reportSourceFault } from '../parse/source-faults.js'

/** A deck's theme, where it is one of the user's own. */
export interface OwnTheme {
  /** The sheet that pages carry; absent for a theme of the program's, and for one that cannot be used. */
  readonly sheet?: string
  readonly messages: readonly Diagnostic[]
  /** The text that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
}

/** Reads and checks a deck's theme where it is one of the user's own. */
export async function ownTheme(location: DeckLocation, deck: Deck): Promise<OwnTheme> {
  const { theme } = deck.frontMatter
  if (isOurs(theme)) return { messages: [], texts: {} }
  const source = await readOwnTheme(location, theme)
  if (!source) return { messages: [missing(theme, deck)], texts: {} }
  if (source.fault) {
    const messages: Diagnostic[] = []
    reportSourceFault(source.file, source.fault, reportInto(messages, source.file))
    return { messages, texts: {} }
  }
  const checked = checkTheme(source.file, source.text, await readTheme('field'))
  return { messages: [], ...checked, texts: { [source.file]: source.text } }
}

function isOurs(theme: string): boolean {
  return themes.some(known => known === theme)
}

function missing(theme: string, { file, fieldPlaces }: Deck): Diagnostic {
  return createDiagnostic(frontMatterValueIsValid, {
    file,
    place: fieldPlaces.theme,
    what: `There is no file \`${theme}\` beside the deck or in the working folder`,
    fix: 'Check the name, or write `theme: field`.'
  })
}
