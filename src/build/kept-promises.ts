import type { Diagnostic } from '../deck/diagnostic.js'
import { readDeck } from '../host/source/read-deck.js'
import { repairText } from './repair-text.js'
import type { CheckedDeck } from './results.js'

/**
 * A checked deck whose messages have edits only where `check --fix` makes them. An edit that shows another fault in place of the first is not
 * made, and that is known only when all of them are tried.
 */
export async function withKeptPromises(checked: CheckedDeck): Promise<CheckedDeck> {
  const { location, messages, from, failure } = checked
  if (from !== undefined || failure !== undefined || messages.every(({ edits }) => edits === undefined)) return checked
  const source = await readDeck(location)
  const { file, text } = source.deck
  const made = new Set(repairText(source, text).repairs.map(({ id, before, after }) => keyOf(id, before, after)))
  const isMade = ({ rule, edits = [], file: named }: Diagnostic) =>
    named === file && edits.some(({ before, after }) => made.has(keyOf(rule, before, after)))
  return {
    ...checked,
    messages: messages.map(message => {
      if (isMade(message)) return message
      const { edits: _, ...unfixed } = message
      return unfixed
    })
  }
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}
