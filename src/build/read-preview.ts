import { findDecks } from '../host/source/find-decks.js'
import { catalogueNames } from '../host/source/read-languages.js'
import type { PictureUse } from '../host/source/read-pictures.js'
import { judgeDeck, openDeck } from './check-deck.js'
import { readDraft } from './check-draft.js'
import { checkLanguages } from './check-languages.js'
import type { OpenProject } from './project.js'
import type { CheckedDeck } from './results.js'

/** A deck that has just been saved. */
export interface PreviewReading {
  /** In its own language, with what is wrong with its text and no rule held against it: all that it takes to be shown. */
  readonly own: CheckedDeck
  /** The same as checked, then its translations. Takes longer than the reading: `pause` is awaited in between, and what it throws ends it. */
  check(pause: () => Promise<void>): Promise<readonly CheckedDeck[]>
}

/**
 * One deck for the preview, in its own language and then in those of `languages` that it has. As long as no translation is looked
 * at none is read: bringing catalogues in line with the deck takes longer than the deck itself. `text` is what is being written and may not be on
 * disk yet.
 */
export async function readForPreview(
  file: string,
  cwd: string,
  languages: readonly string[],
  pictures: PictureUse,
  today?: string,
  project?: OpenProject,
  text?: string
): Promise<PreviewReading | undefined> {
  const [location] = findDecks([file], cwd, project?.project)
  if (!location) return undefined
  const options = {
    decks: [file],
    cwd,
    release: false,
    strict: false,
    languages,
    ...(today && { today }),
    ...(project && { project })
  }
  const given = text === undefined ? undefined : await readDraft(location, text)
  const opened = await openDeck(location, pictures, given)
  const { deck, messages, texts } = opened
  const available = [deck.language, ...catalogueNames(location)]
  return {
    own: { location, deck, messages, refused: false, texts, available },
    async check(pause) {
      const source = await judgeDeck(opened, options, pause)
      return languages.length > 0 ? checkLanguages(source, options) : [{ ...source, available }]
    }
  }
}
