import { posix } from 'node:path'
import type { Finding } from '../deck/diagnostic.js'
import { nearest } from '../deck/phrasing.js'
import { fileCanBeRead, folderHasPlainName } from './problems.js'
import { linePlace, type Report } from './report.js'
import type { SourceText } from './source.js'

type SourceFault = NonNullable<SourceText['fault']>

/** Reports why a file could not be read, and what to do. */
export function reportSourceFault(file: string, fault: SourceFault, report: Report): void {
  report(fileCanBeRead, describe(file, fault))
}

function missing(file: string, near: readonly string[]): Finding {
  const what = `There is no file \`${file}\``
  const [own] = near.filter(name => posix.dirname(name) === posix.dirname(file))
  if (own)
    return {
      what: `${what}, but there is \`${own}\``,
      fix: /\.txt$/i.test(own)
        ? `Rename it to \`${posix.basename(file)}\`: text editors add \`.txt\`. Where Windows hides that ending, first tick *View*, *File name extensions*.`
        : `Rename it to \`${posix.basename(file)}\`, in small letters; or name the file itself: \`backbrief check ${own}\`.`
    }
  const folders = near.map(folderOf)
  const around = near.find(name => posix.dirname(name) === posix.dirname(posix.dirname(file)))
  // Paths share their folders, so only the name of the deck shows which was meant.
  const meant = around ?? near[folders.indexOf(nearest(folderOf(file), folders) ?? '')]
  return {
    what: meant ? `${what}, did you mean \`${meant}\`?` : what,
    fix: meant
      ? `Type \`${folderOf(meant)}\` instead, or the path of its file: \`${meant}\`.`
      : 'Check the name and the folder. `backbrief new lesson` writes a deck to begin with.'
  }
}

/** Returns the name of a file's folder, which is that of the deck. */
function folderOf(file: string): string {
  return posix.basename(posix.dirname(file))
}

function describe(file: string, fault: SourceFault): Finding {
  switch (fault.kind) {
    case 'missing':
      return missing(file, fault.near)
    case 'document':
      return {
        what: `\`${file}\` was written by ${fault.program}, expected a text file`,
        fix: 'Type `backbrief new lesson --from FILE` with the path of that file: it makes a deck of a presentation or a text, and says what was lost.'
      }
    case 'picture':
      return {
        what: `\`${file}\` is a picture, expected a text file`,
        fix: 'Name the folder of the deck, or its `deck.md`. The deck shows the picture with `![what it shows](images/name.jpg)`.'
      }
    case 'not-a-file':
      return {
        what: `\`${file}\` is ${fault.found}, expected a text file`,
        fix: fault.found === 'a folder' ? 'Name the file itself.' : 'Remove it, and put the text file there.'
      }
    case 'link':
      return {
        what: `\`${file}\` is a link that leads out of the folder of the deck`,
        fix: 'Put the file itself there in place of the link: what lies elsewhere is not read.'
      }
    case 'empty':
      return {
        what: `\`${file}\` is empty`,
        fix: 'Write the deck, or start from the example that `backbrief new lesson` writes.'
      }
    case 'unreadable':
      return {
        what: `\`${file}\` cannot be read: ${fault.detail}`,
        fix: 'Check that you may read the file and that no other program holds it.'
      }
    case 'not-text':
      return {
        what: `Unexpected bytes that are not ${fault.encoding} text`,
        fix: 'Open the file in a text editor and save it again with the encoding UTF-8.',
        place: linePlace(fault.line)
      }
    case 'too-big':
      return {
        what: `Unexpected size of \`${Math.ceil(fault.bytes / 1024)}\` KiB, expected at most \`${Math.floor(fault.limit / 1024)}\``,
        fix: 'Cut the deck into several decks; pictures belong in `images/`, not into the text.'
      }
  }
}

// Names of the files beside the decks' folders; file systems of Windows and macOS ignore case.
const taken = /^(index\.html|contents\.json)$/i
// Control characters, line ends and bidi controls: a name must be what it looks like.
const deceiving = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Reports a name of a deck's folder that cannot be used for its output folder. */
export function reportFolderName(name: string, report: Report): void {
  const fault = folderNameFault(name)
  if (fault) report(folderHasPlainName, fault)
}

/** The same, for a folder that does not exist yet. */
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
