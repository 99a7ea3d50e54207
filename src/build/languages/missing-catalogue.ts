import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import { type ClosedDeck, isOpen, type OpenDeck } from './open-deck.js'

/**
 * Says which of some languages none of the decks has a catalogue for, if there is one. Nothing is known of that where a deck cannot be
 * opened: its own messages are said then.
 */
export function missingCatalogue(
  languages: readonly string[],
  decks: readonly (OpenDeck | ClosedDeck)[]
): Diagnostic | undefined {
  const open = decks.filter(isOpen)
  if (open.length < decks.length) return undefined
  const known = new Set(open.flatMap(({ catalogues }) => catalogues.map(({ language }) => language)))
  const unknown = languages.find(language => !known.has(language))
  if (unknown === undefined) return undefined
  return usageDiagnostic({
    what: `No deck has a catalogue for \`${unknown}\``,
    fix: `Type \`backbrief languages add ${unknown}\` first.`
  })
}
