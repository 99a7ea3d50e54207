import type { RootContent } from 'mdast'
import type { Deck } from '../../deck/deck.js'
import { without } from '../../deck/walk.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readWindowScript } from '../../host/source/own-text.js'
import { importedEndings } from '../../import/file-names.js'
import { deckPage } from '../../render/desk/deck-page.js'
import { newPage } from '../../render/desk/new-page.js'
import { deskLanguages, type ShelfDeck, shelfPage } from '../../render/desk/shelf-page.js'
import { openDeck } from '../check-deck.js'
import type { BuildContext } from '../context.js'
import { drawPreview, isReadable } from '../draw-preview.js'
import { shortestBriefing } from '../fill-starter.js'

/** What a lesson takes when nobody says otherwise. */
const usualMinutes = 30

/** The language of the interface for somebody who asked for one, and whose browser speaks others, as tags; English where none is known. */
export function deskLanguage(asked: string | undefined, spoken: readonly string[]): string {
  const known = (tag: string | undefined) => deskLanguages.find(language => language === tag?.split('-')[0])
  return known(asked) ?? spoken.map(known).find(language => language !== undefined) ?? 'en'
}

/** The page with all decks. */
export async function drawShelf(
  decks: readonly ShelfDeck[],
  page: { readonly language: string; readonly canOpenFolder: boolean },
  context: BuildContext
): Promise<string> {
  const script = await readWindowScript('shelf')
  return shelfPage(decks, await context.templates(page.language, ''), { ...page, script })
}

/** The page on which a lesson is begun. `mebibytes` is how large a file may be. */
export async function drawNewPage(
  decks: readonly ShelfDeck[],
  { language, mebibytes }: { readonly language: string; readonly mebibytes: number },
  context: BuildContext
): Promise<string> {
  const script = await readWindowScript('new-lesson')
  const minutes = { shortest: shortestBriefing, usual: usualMinutes }
  const page = { decks, language, script, minutes, mebibytes, endings: importedEndings }
  return newPage(await context.templates(language, ''), page)
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

/** The first slide of a deck by itself, for its picture on the shelf; undefined where the deck cannot be drawn. A picture that is missing is left out: the desk says so. */
export async function drawTitle(location: DeckLocation, context: BuildContext): Promise<string | undefined> {
  const opened = await openDeck(location, context.pictures, undefined, firstSlide)
  if (!isReadable({ ...opened, refused: false })) return undefined
  const { slides, pictures } = opened.deck
  const isMissing = (node: RootContent) => node.type === 'image' && pictures[node.url]?.state !== 'found'
  const deck = { ...opened.deck, slides: slides.map(slide => ({ ...slide, body: without(slide.body, isMissing) })) }
  return drawPreview({ deck, location }, { page: 'slides' }, context)
}

function firstSlide({ questions: _, ...deck }: Deck): Deck {
  return { ...deck, slides: deck.slides.slice(0, 1) }
}
