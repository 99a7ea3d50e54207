import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from './commands.js'

/** What `backbrief` alone says: what to type next, here. */
export function welcome(cwd: string): string {
  const hasDecks = existsSync(join(cwd, 'decks')) || existsSync(join(cwd, 'deck.md'))
  const next = hasDecks
    ? ['Type `backbrief build` to make everything to teach with from the decks here.']
    : ['Type `backbrief new lesson` to write a first deck, then `backbrief build`.']
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Backbrief: write a workshop once, in Markdown; teach it anywhere.',
    '',
    ...next,
    '',
    ...commands.map(({ name, summary }) => `  backbrief ${name.padEnd(width)}  ${summary}`),
    '',
    'Type `backbrief <command> --help` to see what a command takes.'
  ].join('\n')
}
