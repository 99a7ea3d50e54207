import type { DeckLocation } from '../host/source/find-decks.js'
import { readDeck } from '../host/source/read-deck.js'
import { readLanguages } from '../host/source/read-languages.js'
import type { SourceDeck } from '../parse/source.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import { failedDeck } from './failed-deck.js'
import { inspectedPictures } from './fit-pictures.js'
import type { CheckOptions } from './options.js'
import { readCatalogues } from './read-catalogues.js'
import type { CheckedDeck } from './results.js'
import type { Draft } from './writing/draft.js'
import { findTranslations } from './writing/find-target.js'

/** A deck's text as an editor has it, saved or not, with what stands beside it on disk. `text` may have any line ends. */
export async function readDraft(location: DeckLocation, text: string): Promise<SourceDeck> {
  const source = await readDeck(location)
  return withText(source, text)
}

/** The same deck with another text. */
export function withText(source: SourceDeck, text: string): SourceDeck {
  const { file } = source.deck
  const lines = text.replace(/\r\n?/g, '\n')
  const deck = lines.trim() === '' ? { file, text: '', fault: { kind: 'empty' as const } } : { file, text: lines }
  return { ...source, deck }
}

/** Checks a deck that is being written; its translations, which take longer, only where `languages` asks for them. */
export async function checkDraft(
  location: DeckLocation,
  source: SourceDeck,
  options: CheckOptions,
  { languages }: { readonly languages: boolean }
): Promise<readonly CheckedDeck[]> {
  try {
    const own = await checkDeck(location, options, inspectedPictures(), source)
    return languages ? await checkLanguages(own, options) : [own]
  } catch (error) {
    return [failedDeck(location, error)]
  }
}

/** The translations of the text on a line of a deck: catalogues and the places in them. */
export async function translationsAt(location: DeckLocation, draft: Draft, line: number) {
  const { segments, catalogues, texts } = await readCatalogues(location, draft.deck)
  return catalogues.flatMap(({ file }) =>
    findTranslations(segments, { line, column: 1 }, texts[file] ?? '').map(place => ({ file, place }))
  )
}

/** The texts that name the slides of a deck beside it: its catalogues, and the file that remembers keys. */
export async function readTranslationFiles(location: DeckLocation) {
  const { catalogues, lock } = await readLanguages(location)
  return { catalogues, ...(lock && { lock }) }
}
