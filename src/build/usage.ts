import { dirname, resolve } from 'node:path'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { displayPath } from '../host/source/display-path.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { insideOf, realpathOf } from '../host/source/inside-of.js'
import { isPseudo } from '../translate/pseudo.js'

/** What is wrong with a list of decks as a whole, if anything. `decks` are those that the user has named: they may be anywhere. */
export function unclearDecks(
  locations: readonly DeckLocation[],
  { decks, cwd }: { readonly decks: readonly string[]; readonly cwd: string }
): Diagnostic | undefined {
  if (locations.length === 0)
    return usageDiagnostic({
      what: 'There is no deck here, expected a folder `decks`, or a file `deck.md` here or one folder below',
      fix: 'Go to the folder that holds your decks, or type `backbrief new lesson` to begin one.'
    })
  const stray = decks.length === 0 ? locations.find(({ folder }) => !insideOf(cwd, folder)) : undefined
  if (stray) return strayDeck(stray, cwd)
  for (const [index, { id, file }] of locations.entries()) {
    const other = locations.slice(0, index).find(earlier => earlier.id === id)
    if (other)
      return usageDiagnostic({
        what: `\`${other.file}\` and \`${file}\` would both be built into the folder \`${id}\``,
        fix: 'Rename one of their folders, or build them one after the other with different `--out`.'
      })
  }
  return undefined
}

/** A deck that was found by looking, and really is somewhere else, where nobody has asked us to read or write. */
function strayDeck({ folder, file }: DeckLocation, cwd: string): Diagnostic {
  const above = dirname(folder)
  const link = insideOf(cwd, above) ? folder : above
  return usageDiagnostic({
    what: `\`${displayPath(link, cwd)}\` is not in this folder: a link leads to \`${realpathOf(link) ?? link}\``,
    fix: `Remove the link. If you want that deck, name it: \`backbrief check ${dirname(file)}\`, and so for every command.`
  })
}

/** Where to write, when nobody has named a folder and a link would have us write somewhere else. `command` is what may name it. */
export function strayOut(
  { out, isDefaultOut = false, cwd }: { readonly out: string; readonly isDefaultOut?: boolean; readonly cwd: string },
  command: string
): Diagnostic | undefined {
  const place = resolve(cwd, out)
  if (!isDefaultOut || insideOf(cwd, place)) return undefined
  const real = realpathOf(place)
  return usageDiagnostic({
    what: `\`${out}\` is not in this folder: a link leads to ${real === undefined ? 'where nothing is' : `\`${real}\``}`,
    fix: `Remove the link. If you want the files there, say so: \`${command} --out ${out}\`.`
  })
}

/** Whether a language is among those that are asked for; none asked for means all. */
export function isWanted(language: string, languages: readonly string[]): boolean {
  return languages.length === 0 || languages.includes(language)
}

/** Says which languages there are, when none of the decks is in one that is asked for. */
export function unknownLanguage(available: readonly string[], languages: readonly string[]): Diagnostic | undefined {
  const there = [...new Set(available)].sort()
  const unknown = languages.filter(tag => !there.includes(tag) && !isPseudo(tag))
  if (unknown.length === 0) return undefined
  const list = (tags: readonly string[]) => tags.map(tag => `\`${tag}\``).join(', ')
  return usageDiagnostic({
    what: `No deck is in the language ${list(unknown)}, expected ${list(there)}`,
    fix: `Type \`--language ${there[0]}\`, or leave \`--language\` out.`
  })
}
