import { join } from 'node:path'
import { openJournal } from '../../host/output/journal.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { realpathOf } from '../../host/source/inside-of.js'
import { findSettings } from '../../host/trust/settings-folder.js'
import { type DeckText, openDeckText } from './deck-text.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Opens a deck's text, with a journal in the user's own folder for settings. Where that cannot be used, the text is saved all the same. */
export async function openWritten(
  location: DeckLocation,
  { env, cwd }: { readonly env: Environment; readonly cwd: string }
): Promise<DeckText | undefined> {
  const settings = findSettings(env, cwd)
  const path = realpathOf(location.path) ?? location.path
  return openDeckText(location, 'folder' in settings ? openJournal(join(settings.folder, 'desk'), path) : undefined)
}
