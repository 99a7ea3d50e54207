import { createDiagnostic, type Diagnostic } from '../deck/diagnostic.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { parse } from '../parse/parse.js'
import { ownCodeError } from '../render/own-formats.js'
import type { CheckedDeck } from './results.js'
import { deckCanBeHandled, ownCodeWorks } from './rule-metas.js'

/** What is said about an exception while a deck was worked on. */
export function bugMessage(file: string, error: unknown): Diagnostic {
  if (isOfOwnCode(error))
    return createDiagnostic(ownCodeWorks, {
      file,
      what: error.message,
      fix: 'Fix it in the code of your configuration.'
    })
  return createDiagnostic(deckCanBeHandled, {
    file,
    what: `This is a bug in Backbrief: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'Please report it with this text and the deck; `DEBUG=1` before the command adds where it happened.'
  })
}

/** A deck that could not even be checked, because of an exception: refused and without slides, so that the others are still worked on. */
export function failedDeck(location: DeckLocation, error: unknown): CheckedDeck {
  const { deck } = parse({ id: location.id, deck: { file: location.file, text: '' } })
  return withFailure({ location, deck, messages: [], refused: true, texts: {} }, error)
}

/** A deck on which we failed after it was checked: refused now, with one more message. */
export function withFailure<Checked extends CheckedDeck>(checked: Checked, error: unknown): Checked {
  const messages = [...checked.messages, bugMessage(checked.location.file, error)]
  if (isOfOwnCode(error)) return { ...checked, messages, refused: true }
  const failure = (error instanceof Error && error.stack) || String(error)
  return { ...checked, messages, refused: true, failure }
}

/** Whether an exception is the fault of a user's own code, and no bug of ours. */
function isOfOwnCode(error: unknown): error is Error {
  return error instanceof Error && error.name === ownCodeError
}
