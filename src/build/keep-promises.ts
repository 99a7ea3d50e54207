import type { Diagnostic } from '../deck/diagnostic.js'
import type { SourceDeck } from '../parse/source.js'
import { repairText } from './repair-text.js'

/**
 * Some messages on a deck's text, with edits only where `check --fix` makes them. An edit that shows another fault in place of the first is not
 * made, and that is known only when all of them are tried.
 */
export function keepPromises(source: SourceDeck, messages: readonly Diagnostic[]): readonly Diagnostic[] {
  const { file, text } = source.deck
  const fixed = repairText(source, text)
  const made = new Set(fixed.repairs.map(({ id, before, after }) => keyOf(id, before, after)))
  const [lines, left] = [linesOf(text), new Set(linesOf(fixed.text))]
  // Another edit may have come first and made this one unnecessary: then its line is not as it was.
  const isChanged = ({ place }: Diagnostic) => place !== undefined && !left.has(lines[place.start.line - 1] ?? '')
  const isMade = (message: Diagnostic) =>
    message.file === file &&
    (message.edits?.some(({ before, after }) => made.has(keyOf(message.rule, before, after))) || isChanged(message))
  return messages.map(message => {
    if (isMade(message)) return message
    const { edits: _, ...unfixed } = message
    return unfixed
  })
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/)
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}
