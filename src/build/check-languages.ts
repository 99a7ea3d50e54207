import { check } from '../check/check.js'
import type { Catalogue } from '../deck/catalogue.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { catalogueNames, hasLanguages } from '../host/source/read-languages.js'
import { checkCatalogue, findingMessages, withoutFaulty } from '../translate/check-catalogue.js'
import { coverageMessages, progressMessages } from '../translate/progress.js'
import { isPseudo, pseudoCatalogue } from '../translate/pseudo.js'
import { translate } from '../translate/translate.js'
import { type InterfaceWords, interfaceWords } from './interface-words.js'
import { type CheckOptions, isRefused } from './options.js'
import { readCatalogues } from './read-catalogues.js'
import type { CheckedDeck } from './results.js'
import { translatedMessages } from './translated-messages.js'
import { isWanted } from './usage.js'

/**
 * A deck as checked, then the same in each language that it has a catalogue for and that is wanted. A deck with errors has no
 * translations: they would have the same. Catalogues that cannot be read are said about the deck itself.
 */
export async function checkLanguages(source: CheckedDeck, options: CheckOptions): Promise<CheckedDeck[]> {
  const { location, written: deck = source.deck } = source
  if (source.refused || deck.slides.length === 0) return [source]
  const languages = options.languages ?? []
  // To take a deck apart for translators is a tenth of the work on one that has none.
  if (!hasLanguages(location) && !languages.some(isPseudo)) return [{ ...source, available: [deck.language] }]
  const { segments, catalogues, messages, texts } = await readCatalogues(location, deck, languages)
  const concerned = messages.filter(({ file }) => isAbout(file, languages))
  const own = withMessages(source, [...source.messages, ...concerned], options)
  const pseudo = languages.filter(isPseudo).map(language => pseudoCatalogue(deck, segments, language))
  const wanted = [...catalogues.filter(({ language }) => isWanted(language, languages)), ...pseudo]
  const translated = await Promise.all(
    wanted.map(async catalogue =>
      checkTranslation(own, { catalogue, texts, words: await interfaceWords(location, catalogue.language) }, options)
    )
  )
  const available = [deck.language, ...catalogueNames(location)]
  return [{ ...own, available, texts: { ...own.texts, ...texts } }, ...translated]
}

// Who asks for some languages is not stopped by the catalogue of another.
function isAbout(file: string, languages: readonly string[]): boolean {
  return languages.length === 0 || languages.some(language => file.endsWith(`/${language}.po`)) || !file.endsWith('.po')
}

/** What a translation is made of beside the deck. */
interface TranslationSources {
  readonly catalogue: Catalogue
  readonly texts: CheckedDeck['texts']
  readonly words: InterfaceWords
}

function checkTranslation(
  source: CheckedDeck,
  { catalogue: read, texts, words }: TranslationSources,
  options: CheckOptions
): CheckedDeck {
  const { release, allowPartial = false, minCoverage = {}, project } = options
  const { written: deck = source.deck } = source
  const findings = isPseudo(read.language) ? [] : checkCatalogue(read, deck.glossary)
  const catalogue = withoutFaulty(read, findings)
  const translated = { ...translate(deck, catalogue, { isDraft: !release }), labels: words.own }
  const from = { catalogue, sourceMessages: source.messages, release }
  const messages: Diagnostic[] = [
    ...progressMessages(catalogue, { release, allowPartial }),
    ...coverageMessages(catalogue, minCoverage),
    ...findingMessages(catalogue, findings, { release: release && !allowPartial }),
    ...words.messages,
    ...translatedMessages(check(translated, { release, ...(project && { project }) }), translated, from)
  ]
  const text = texts[catalogue.file] ?? ''
  const edition = { ...source, deck: translated, from, texts: { [catalogue.file]: text, ...words.texts } }
  return withMessages(edition, messages, options)
}

function withMessages(deck: CheckedDeck, messages: readonly Diagnostic[], { strict }: CheckOptions): CheckedDeck {
  return { ...deck, messages, refused: isRefused(messages, { strict }) }
}
