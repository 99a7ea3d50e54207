import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Complaint } from './complaint.js'
import { quotedPath } from './display-path.js'

const takeDecks = ['check', 'build', 'preview']

/**
 * What is wrong with words that would be taken for names of decks and are none: a second command, or one name with spaces that a
 * shell has cut in pieces. `known` are the names of commands.
 */
export function validateArguments(
  words: readonly string[],
  known: readonly string[],
  cwd: string
): Complaint | undefined {
  const [command = '', ...others] = words
  if (!takeDecks.includes(command)) return undefined
  const end = others.findIndex(word => word.startsWith('-'))
  const names = end < 0 ? others : others.slice(0, end)
  const isThere = (name: string) => existsSync(join(cwd, name))
  const [second = ''] = names
  if (known.includes(second) && !isThere(second))
    return {
      what: `Unexpected \`${second}\` behind \`${command}\`, expected the folder of a deck`,
      fix: `Type \`backbrief ${command}\`, and then \`backbrief ${second}\`: one command at a time.`
    }
  const whole = names.join(' ')
  if (names.length > 1 && isThere(whole) && !names.every(isThere))
    return {
      what: `Unexpected spaces in \`${whole}\` without quotation marks around it`,
      fix: `Type \`backbrief ${command} ${quotedPath(whole)}\`.`
    }
  return undefined
}
