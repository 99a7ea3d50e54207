import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { commandName } from './command-name.js'
import { commands } from './commands.js'
import { quotedPath } from './display-path.js'

/** What `backbrief` alone says: what to type next, here. */
export function welcome(cwd: string): string {
  const command = commandName()
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Backbrief: write a workshop once, in Markdown; teach it anywhere.',
    '',
    ...nextSteps(cwd, command),
    '',
    'All commands:',
    '',
    ...commands.map(({ name, summary }) => `  ${command} ${name.padEnd(width)}  ${summary}`),
    '',
    `Type \`${command} <command> --help\` to see what a command takes.`
  ].join('\n')
}

/** Whether there are decks where every command looks for them. */
export function hasDecks(cwd: string): boolean {
  return decksHere(cwd).length > 0
}

function nextSteps(cwd: string, command: string): string[] {
  const decks = decksHere(cwd)
  const [first] = decks
  if (first === undefined)
    return steps('There is no deck here yet.', [
      [`${command} new decks/water`, 'write a first deck, with comments that show how'],
      [`${command} doctor`, 'see whether this computer has what is needed']
    ])
  const name = quotedPath(newest(cwd, decks) ?? first)
  const isBuilt = existsSync(join(cwd, 'dist/decks/index.html'))
  return steps(`There ${decks.length === 1 ? `is a deck here: ${first}` : `are ${decks.length} decks here`}.`, [
    [`${command} desk`, 'write and check your decks in your browser'],
    [`${command} preview ${name}`, 'see it in your browser while you write it'],
    [`${command} check`, 'look for mistakes'],
    [`${command} new decks/my-lesson`, 'begin another one'],
    [`${command} build`, `build everything you need to teach${isBuilt ? ' again' : ''}`],
    ...(isBuilt ? [['dist/decks/index.html', 'open this file: it leads to all that was built'] as const] : [])
  ])
}

/** The deck that was written last: most likely the one that is being worked on. */
function newest(cwd: string, decks: readonly string[]): string | undefined {
  const written = decks.map(deck => ({
    deck,
    at: statSync(fileOf(cwd, deck), { throwIfNoEntry: false })?.mtimeMs ?? 0
  }))
  return written.sort((a, b) => b.at - a.at)[0]?.deck
}

function fileOf(cwd: string, deck: string): string {
  return deck.endsWith('.md') ? join(cwd, deck) : join(cwd, deck, 'deck.md')
}

function steps(where: string, next: readonly (readonly [type: string, to: string])[]): string[] {
  const width = Math.max(...next.map(([type]) => type.length))
  return [`${where} What to do next:`, '', ...next.map(([type, to]) => `  ${type.padEnd(width)}  ${to}`)]
}

// As other commands find decks, but without loading what reads them: this is said at once.
function decksHere(cwd: string): string[] {
  const below = (folder: string) => names(join(cwd, folder)).map(name => (folder === '.' ? name : `${folder}/${name}`))
  const isDeck = (folder: string) => existsSync(join(cwd, folder, 'deck.md'))
  const inDecks = below('decks').filter(isDeck)
  if (statSync(join(cwd, 'decks'), { throwIfNoEntry: false })?.isDirectory()) return inDecks
  return isDeck('.') ? ['deck.md'] : below('.').filter(isDeck)
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
