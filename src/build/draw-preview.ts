import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { type FrontMatter, themes } from '../deck/front-matter.js'
import { maxPictureBytes, pictureBytes } from '../deck/picture-addresses.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { ownThemeNames } from '../host/source/read-theme.js'
import { parseProblems } from '../parse/problems.js'
import { isForEveryone, type Paper, printedPaper, type RenderedFile, renderFormat } from '../render/format.js'
import { formats } from '../render/formats.js'
import { placedPictures, wholePage } from '../render/picture-place.js'
import { emptyCharacters, emptyPage } from '../render/preview/empty-page.js'
import { previewPage } from '../render/preview/preview-page.js'
import type { BuildContext } from './context.js'
import { defaultRendering } from './options.js'
import { dressed, isOurs, ownTheme } from './own-words.js'
import type { CheckedDeck } from './results.js'

/** A page that can be looked at: a format that the preview shows. */
export interface PreviewPage {
  readonly name: string
  /** Whether it holds nothing that is facilitator-only. */
  readonly isForEveryone: boolean
  /** The PDF that it comes out of a printer as; nothing for what is no paper. */
  readonly pdf: string | undefined
}

export const previewPages: readonly PreviewPage[] = formats
  .filter(({ previewTab }) => previewTab !== undefined)
  .map(format => ({ name: format.name, isForEveryone: isForEveryone(format), pdf: printedPaper(format) }))

/** Whether a deck can be drawn: one that breaks rules of lessons can; one whose text could not be understood, or whose pictures no page can hold, can't. */
export function isReadable({ messages, deck }: CheckedDeck): boolean {
  const syntaxRules = new Set(parseProblems.map(({ id }) => id))
  if (deck.slides.length === 0 || pictureBytes(deck) > maxPictureBytes) return false
  return !messages.some(({ severity, rule }) => severity === 'error' && syntaxRules.has(rule))
}

/** Names of the themes that a preview can show: the program's, then the user's own. */
export function previewThemes(location: Pick<DeckLocation, 'project'>): readonly string[] {
  return [...new Set([...themes, ...ownThemeNames(location)])]
}

/** What is looked at of a deck: a format, in a theme that may be another than the deck's own, for a size of paper. */
export interface PreviewView {
  readonly page: string
  readonly theme?: FrontMatter['theme'] | undefined
  readonly paper?: Paper | undefined
}

/** The files of a view, a draft, and the deck as they show it. */
export async function renderPreview(
  { deck, location }: Pick<CheckedDeck, 'deck' | 'location'>,
  { page, theme, paper = defaultRendering.paper }: PreviewView,
  context: BuildContext
): Promise<{ readonly files: readonly RenderedFile[]; readonly shown: Deck }> {
  const shown = theme === undefined ? deck : await inTheme(deck, theme, location)
  const templates = await context.templates(deck.language, charactersOf(deck), deck.labels)
  const format = formats.find(({ name }) => name === page)
  if (!format) throw new Error(`There is no format ${page}`)
  const options = { ...defaultRendering, paper, release: false }
  return { files: await renderFormat(format, { deck: shown, templates, options }), shown }
}

/** A view of a deck as one page of HTML: where the deck has nothing for it, one that says how to make some. */
export async function drawPreview(
  checked: Pick<CheckedDeck, 'deck' | 'location'>,
  view: PreviewView,
  context: BuildContext
): Promise<string> {
  const { files, shown } = await renderPreview(checked, view, context)
  const [html] = files.flatMap(file => ('html' in file ? [file.html] : []))
  if (html !== undefined) return wholePage(html, placedPictures(shown))
  const empty = formats.find(({ name }) => name === view.page)?.previewEmpty
  if (!empty) throw new Error(`The format ${view.page} gave no page`)
  return emptyPage(empty, shown, await context.templates('en', emptyCharacters(empty)))
}

/** A deck in another theme; one of the user's own that cannot be used leaves it as it is. */
async function inTheme(deck: Deck, theme: string, location: DeckLocation): Promise<Deck> {
  const { themeSheet: _, ...plain } = deck
  const themed = { ...plain, frontMatter: { ...deck.frontMatter, theme } }
  const { sheet } = await ownTheme(location, themed)
  if (sheet === undefined && !isOurs(theme)) return deck
  return dressed(themed, sheet)
}

/** The page around them, in which the author looks at the others and at the messages. `command` is what it advises to type. */
export async function drawAuthorPage(
  context: BuildContext,
  command: string,
  themes: readonly string[]
): Promise<string> {
  return previewPage(await context.templates('en', ''), command, themes)
}
