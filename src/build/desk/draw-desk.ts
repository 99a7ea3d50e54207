import type { DeckLocation } from '../../host/source/find-decks.js'
import { readWindowScript } from '../../host/source/own-text.js'
import { deckPage } from '../../render/desk/deck-page.js'
import { deskLanguages, type ShelfDeck, shelfPage } from '../../render/desk/shelf-page.js'
import type { BuildContext } from '../context.js'
import { drawPreview } from '../draw-preview.js'
import type { CheckedDeck } from '../results.js'

/** The language of the interface for somebody who asked for one, and whose browser speaks others, as tags; English where none is known. */
export function deskLanguage(asked: string | undefined, spoken: readonly string[]): string {
  const known = (tag: string | undefined) => deskLanguages.find(language => language === tag?.split('-')[0])
  return known(asked) ?? spoken.map(known).find(language => language !== undefined) ?? 'en'
}

/** The page with all decks. */
export async function drawShelf(decks: readonly ShelfDeck[], language: string, context: BuildContext): Promise<string> {
  const script = await readWindowScript('shelf')
  return shelfPage(decks, await context.templates(language, ''), { language, script })
}

/** The page in which one deck is written. `command` is what has to be typed for the program to run. */
export async function drawDeckPage(
  { file, path }: Pick<DeckLocation, 'file' | 'path'>,
  { language, command }: { readonly language: string; readonly command: string },
  context: BuildContext
): Promise<string> {
  const script = await readWindowScript('desk')
  return deckPage({ file, path, command }, await context.templates(language, ''), { language, script })
}

/** The first slide of a deck by itself, for its picture on the shelf. */
export async function drawTitle(
  { deck, location }: Pick<CheckedDeck, 'deck' | 'location'>,
  context: BuildContext
): Promise<string> {
  const first = { ...deck, slides: deck.slides.slice(0, 1) }
  return drawPreview({ deck: first, location }, { page: 'slides' }, context)
}
