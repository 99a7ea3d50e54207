import { join } from 'node:path'
import { checkTheme } from '../check/theme.js'
import { readOwnWords, wordListsAreValid } from '../check/words/own-words.js'
import type { Words } from '../check/words/words.js'
import { drawingColours, inColours } from '../deck/colour/drawing-colours.js'
import { themeTokens } from '../deck/colour/theme-tokens.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic } from '../deck/diagnostic.js'
import { themes } from '../deck/front-matter.js'
import { displayPath } from '../host/source/display-path.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { namesIn } from '../host/source/names-in.js'
import { readText } from '../host/source/read-text.js'
import { readOwnTheme, readTheme } from '../host/source/read-theme.js'
import { frontMatterValueIsValid } from '../parse/problems.js'
import { reportInto } from '../parse/report.js'
import type { Project } from '../parse/source.js'
import { reportSourceFault } from '../parse/source-faults.js'
import { readYaml } from '../parse/yaml.js'

/** A deck's theme, where it is one of the user's own. */
interface OwnTheme {
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

/** Whether a theme is one of the program's. */
export function isOurs(theme: string): boolean {
  return themes.some(known => known === theme)
}

/** A deck with its pictures in the colours of its theme and its brand, and with what the theme says of shapes. A theme that cannot be used changes nothing. */
export async function dressed(deck: Deck, sheet: string | undefined): Promise<Deck> {
  const { look: _, ...plain } = deck
  const { theme } = deck.frontMatter
  const tokens = themeTokens(sheet ?? (isOurs(theme) ? await readTheme(theme) : ''))
  const pictures = inColours(deck.pictures, drawingColours(tokens, deck.brand?.accent))
  return {
    ...plain,
    pictures,
    ...(sheet !== undefined && { themeSheet: sheet }),
    ...(tokens.look && { look: tokens.look })
  }
}

function missing(theme: string, { file, fieldPlaces }: Deck): Diagnostic {
  return createDiagnostic(frontMatterValueIsValid, {
    file,
    place: fieldPlaces.theme,
    what: `There is no file \`${theme}\` next to the deck or in the working folder`,
    fix: 'Check the name, or write `theme: field`.'
  })
}

/** Word lists that a user brings, and what is wrong with them. */
interface OwnWords {
  readonly lists: Readonly<Record<string, Words>>
  readonly messages: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
}

const limit = 128 * 1024

/** Reads the word lists in a folder of the project, `<tag>.yaml`. They come from anybody: nothing in them can be more than words. */
export async function ownWords({ cwd }: Project, folder: string): Promise<OwnWords> {
  const messages: Diagnostic[] = []
  const lists: Record<string, Words> = {}
  const texts: Record<string, string> = {}
  for (const name of namesOf(join(cwd, folder))) {
    const path = join(cwd, folder, name)
    const source = await readText(path, displayPath(path, cwd), { reach: { within: cwd }, limit })
    const report = reportInto(messages, source.file)
    texts[source.file] = source.text
    if (source.fault) {
      reportSourceFault(source.file, source.fault, report)
      continue
    }
    const yaml = readYaml({ text: source.text, firstLine: 1 }, limit)
    if ('findings' in yaml) {
      for (const fault of yaml.findings) report(wordListsAreValid, fault)
      continue
    }
    const read = readOwnWords(yaml.value)
    if ('words' in read) lists[name.replace(/\.yaml$/, '')] = read.words
    else
      for (const { path: at, ...fault } of read.faults) report(wordListsAreValid, { ...fault, place: yaml.place(at) })
  }
  return { lists, messages, texts }
}

function namesOf(folder: string): string[] {
  return namesIn(folder)
    .filter(name => /^[a-z]{2,3}\.yaml$/.test(name))
    .sort()
}
