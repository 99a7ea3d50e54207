import { basename, dirname } from 'node:path'
import { deckHeader } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import type { Severity } from '../deck/diagnostic.js'
import { isLanguageTag, isSameLanguage } from '../deck/language.js'
import { linePlace } from '../parse/report.js'
import type { SourceCatalogue } from '../parse/source.js'
import type { CatalogueFile } from '../translate/catalogue-file.js'
import { textsOf } from '../translate/segments.js'

interface Misplacement {
  readonly what: string
  readonly fix: string
  readonly place?: ReturnType<typeof linePlace> | undefined
  readonly severity?: Severity
  /** The folder of the deck has got another name, and the catalogue came along: it can be used as it is. */
  readonly isOfRenamedDeck?: true
}

/** Why a file may not be the catalogue of a deck in the language of its name, or does not know the deck's new name; undefined where it is as it should be. */
export function misplacement(source: SourceCatalogue, content: CatalogueFile, deck: Deck): Misplacement | undefined {
  const { name: language } = source
  if (!isLanguageTag(language))
    return {
      what: `Unexpected name \`${language}\`, expected a language tag like \`fr\` or \`pt-BR\``,
      fix: 'Rename the file after its language, as in `languages/fr.po`.'
    }
  if (language === deck.language)
    return {
      what: `Unexpected catalogue for \`${language}\`, the language that the deck is written in`,
      fix: 'Delete the file, or rename it after the language that it is in.'
    }
  if (content.language !== undefined && !isSameLanguage(content.language, language))
    return {
      what: `Unexpected catalogue in \`${content.language}\`, expected \`${language}\``,
      fix: `Name the file after its language, or write \`${language}\` at \`Language:\` in its header.`
    }
  return content.deck === undefined || content.deck === deck.id
    ? undefined
    : namesAnotherDeck(source, { ...content, deck: content.deck }, deck)
}

function namesAnotherDeck(
  { text }: SourceCatalogue,
  content: CatalogueFile & { readonly deck: string },
  deck: Deck
): Misplacement {
  const index = text.split('\n').findIndex(line => line.includes(`${deckHeader}:`))
  const place = index === -1 ? undefined : linePlace(index + 1)
  const line = `\`"${deckHeader}: ${deck.id}\\n"\`${index === -1 ? '' : ` in line ${index + 1}`}`
  if (isOfTheseTexts(content, deck))
    return {
      what: `Unexpected name \`${content.deck}\` in the catalogue of the deck that is now called \`${deck.id}\``,
      fix: `Type \`backbrief languages update ${basename(dirname(deck.file)) || deck.file}\`, or write ${line}.`,
      severity: 'info',
      isOfRenamedDeck: true,
      place
    }
  return {
    what: `Unexpected catalogue of the deck \`${content.deck}\`, expected one of \`${deck.id}\``,
    fix: `Put the file into the folder of its own deck. If it is of this deck, which has a new name and other words, write ${line}.`,
    place
  }
}

/** Whether most texts of a catalogue stand in a deck, word for word. */
function isOfTheseTexts({ entries }: CatalogueFile, deck: Deck): boolean {
  const texts = new Set(textsOf(deck).map(({ source }) => source))
  const known = entries.filter(({ source }) => texts.has(source)).length
  return known > 0 && known * 2 >= entries.length
}
