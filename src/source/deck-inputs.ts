import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { namesIn } from './names-in.js'
import { changesName } from './read-deck.js'
import { languagesFolder } from './read-languages.js'
import { picturePaths } from './read-pictures.js'

/**
 * Every path that is read for a deck, or would be if there were something: its text, what it shares with others, its translations, and
 * the pictures at some addresses.
 */
export function deckInputs({ folder, path }: DeckLocation, addresses: readonly string[]): string[] {
  const beside = dirname(folder)
  const languages = join(folder, languagesFolder)
  return [
    path,
    ...['glossary.yaml', 'brand.yaml'].flatMap(name => [join(folder, name), join(beside, name)]),
    join(folder, changesName),
    languages,
    ...namesIn(languages).map(name => join(languages, name)),
    // The logo of a shared brand lies beside the brand.
    ...addresses.flatMap(address => [...picturePaths(folder, address), ...picturePaths(beside, address)])
  ]
}

/** What stands in these files, but for pictures: an empty text where there is none. */
export function inputTexts(location: DeckLocation): string[] {
  return deckInputs(location, []).map(path => {
    try {
      return readFileSync(path, 'latin1')
    } catch {
      return ''
    }
  })
}
