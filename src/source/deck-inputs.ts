import { dirname, join } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { picturePaths } from './picture-files.js'
import { changesName } from './read-deck.js'
import { catalogueLimit, languageFiles, languagesFolder } from './read-languages.js'
import { readRegularFileSync } from './regular-file.js'

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
    ...languageFiles({ folder }).map(name => join(languages, name)),
    // The logo of a shared brand lies beside the brand.
    ...addresses.flatMap(address => [...picturePaths(folder, address), ...picturePaths(beside, address)])
  ]
}

/** What stands in these files, but for pictures: where one cannot be read, why. */
export function inputTexts(location: DeckLocation): string[] {
  // Of what is shared, too, only a change is looked for: nothing of it is shown.
  const reach = { within: [...location.reach.within, dirname(location.folder)] }
  return deckInputs(location, []).map(path => {
    const read = readRegularFileSync(path, catalogueLimit, reach)
    return 'bytes' in read ? read.bytes.toString('latin1') : read.fault.kind
  })
}
