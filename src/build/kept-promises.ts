import { readDeck } from '../host/source/read-deck.js'
import { keepPromises } from './keep-promises.js'
import type { CheckedDeck } from './results.js'

/** A checked deck whose messages have edits only where `check --fix` makes them. */
export async function withKeptPromises(checked: CheckedDeck): Promise<CheckedDeck> {
  const { location, messages, from, failure } = checked
  if (from !== undefined || failure !== undefined || messages.every(({ edits }) => edits === undefined)) return checked
  return { ...checked, messages: keepPromises(await readDeck(location), messages) }
}
