import type { Finding } from '../deck/diagnostic.js'
import { folderHasPlainName } from './problems.js'
import type { Report } from './report.js'

// Of the pages that stand beside the folders of the decks; disks of Windows and macOS know no capitals.
const taken = /^(index\.html|contents\.json)$/i
// Control characters, line ends, and marks that turn the direction of writing: a name must be what it looks like.
const deceiving = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Says why a deck's folder cannot give its name to the folder that the deck is built into. */
export function reportFolderName(name: string, report: Report): void {
  const fault = folderNameFault(name)
  if (fault) report(folderHasPlainName, fault)
}

/** The same, for a folder that is still to be made. */
export function folderNameFault(name: string): Finding | undefined {
  const fix = 'Rename the folder: letters, digits and hyphens are safe everywhere, like `decks/water`.'
  if (taken.test(name))
    return {
      what: `Unexpected name \`${name}\` of the folder of a deck: the page that leads to all decks has that name`,
      fix
    }
  if (deceiving.test(name))
    return {
      what: `Unexpected name \`${name}\` of the folder of a deck: it holds a line end, or another character that cannot be seen`,
      fix
    }
  if (name !== '' && name.replace(unseen, '') === '')
    return {
      what: `Unexpected name \`${escaped(name)}\` of the folder of a deck: nothing of it can be seen`,
      fix
    }
  return undefined
}

function escaped(name: string): string {
  return [...name]
    .map(letter => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
