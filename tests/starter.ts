import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The starter deck with its blanks filled: a lesson that no rule has anything to say of. */
export const finishedStarter = filled(readFileSync(join(import.meta.dirname, '../templates/starter/deck.md'), 'utf8'))

/** A deck with the names of its blanks as if they were the words that belong there. */
export function filled(deck: string): string {
  return deck.replace(/\{\{(.*?)\}\}/g, '$1')
}
