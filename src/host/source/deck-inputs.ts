import { dirname, join } from 'node:path'
import type { DeckLocation } from './find-decks.js'
import { labelPaths } from './own-labels.js'
import { picturePaths } from './picture-files.js'
import { changesName } from './read-deck.js'
import { catalogueLimit, languageFiles, languagesFolder } from './read-languages.js'
import { readRegularFileSync } from './regular-file.js'

/** Every path that is read for a deck, or would be if there were something, but for pictures: its text, what it shares with others, its translations. */
export function deckInputs({ folder, path }: DeckLocation): string[] {
  const beside = dirname(folder)
  const languages = join(folder, languagesFolder)
  return [
    path,
    ...['glossary.yaml', 'brand.yaml'].flatMap(name => [join(folder, name), join(beside, name)]),
    ...labelPaths({ folder }),
    join(folder, changesName),
    languages,
    ...languageFiles({ folder }).map(name => join(languages, name))
  ]
}

/** The paths at which the pictures of a deck may be. */
export function pictureInputs({ folder }: DeckLocation, addresses: readonly string[]): string[] {
  // The logo of a shared brand lies beside the brand.
  return addresses.flatMap(address => [folder, dirname(folder)].flatMap(place => picturePaths(place, address)))
}

/** What stands in these files, but for pictures: where one cannot be read, why. */
export function inputTexts(location: DeckLocation): string[] {
  // Of what is shared, too, only a change is looked for: nothing of it is shown.
  const reach = { within: [...location.reach.within, dirname(location.folder)] }
  return deckInputs(location).map(path => {
    const read = readRegularFileSync(path, catalogueLimit, reach)
    return 'bytes' in read ? read.bytes.toString('latin1') : read.fault.kind
  })
}
