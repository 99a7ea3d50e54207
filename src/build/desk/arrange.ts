import { withPlainEnds } from '../../deck/text/line-ends.js'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readDraft } from '../check-draft.js'
import { type Arrangement, arrangeSlides, type NumberedSlide } from '../writing/arrange-slides.js'
import { type Draft, openDraft } from '../writing/draft.js'
import { type Inserted, insertExample, type NoPlace } from '../writing/insert-block.js'
import { insertPicture, type WrittenPicture } from '../writing/insert-picture.js'

/** How slides are arranged anew in a text: the changes, and the number of the slide to go to. */
export interface ArrangedText {
  readonly changes: readonly TextChange[]
  readonly number: number
}

/** A deck's text as a page has it, as a draft. */
export async function draftOf(location: DeckLocation, written: string): Promise<Draft> {
  return openDraft(await readDraft(location, withPlainEnds(written)))
}

/** Arranges the slides of a text that may not be saved yet; undefined where that cannot be done. */
export async function arrangeText(
  location: DeckLocation,
  { text, slide, act }: { readonly text: string; readonly slide: NumberedSlide; readonly act: Arrangement }
): Promise<ArrangedText | undefined> {
  const made = arrangeSlides(await draftOf(location, text), slide, act)
  return made && { changes: textChanges(withPlainEnds(text), made.text), number: made.number }
}

/** Puts an example into a text that may not be saved yet, seen from a line. */
export async function insertText(
  location: DeckLocation,
  { text, title, line }: { readonly text: string; readonly title: string; readonly line: number }
): Promise<Inserted | NoPlace | undefined> {
  return insertExample(await draftOf(location, text), title, line)
}

/** Puts a picture that lies beside the deck into a text that may not be saved yet. */
export async function insertPictureText(
  location: DeckLocation,
  { text, line, picture }: { readonly text: string; readonly line: number; readonly picture: WrittenPicture }
): Promise<Inserted | NoPlace> {
  return insertPicture(await draftOf(location, text), picture, line)
}
