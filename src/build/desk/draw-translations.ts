import type { DeckLocation } from '../../host/source/find-decks.js'
import { readWindowScript } from '../../host/source/own-text.js'
import { catalogueNames } from '../../host/source/read-languages.js'
import { translationsPage } from '../../render/desk/translations-page.js'
import type { BuildContext } from '../context.js'
import { type TranslationsSetup, translationRows } from './translations.js'

interface TranslationsRequest extends TranslationsSetup {
  /** The language of the interface. */
  readonly language: string
  /** The language that is translated into; the first of the lesson where none is asked for. */
  readonly to: string | undefined
  readonly title: string
}

/** The page on which a lesson is translated. */
export async function drawTranslationsPage(
  location: DeckLocation,
  { language, to, title, ...setup }: TranslationsRequest,
  context: BuildContext
): Promise<string> {
  const script = await readWindowScript('translations')
  const languages = catalogueNames(location)
  const shown = languages.find(tag => tag === to) ?? languages[0]
  const rows = shown === undefined ? undefined : await translationRows(location, shown, setup)
  // For the letters: fonts are chosen by what a page shows.
  const text = `${title}${Array.isArray(rows) ? rows.map(({ source, target }) => source + target).join('') : ''}`
  const page = { language, script, title, languages, text, ...(shown !== undefined && { to: shown }) }
  return translationsPage(await context.templates(language, text), page)
}
