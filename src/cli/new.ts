import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { FrontMatter } from '../deck/front-matter.js'
import { type Complaint, complaint } from './complaint.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { fillStarter } from './fill-starter.js'
import { openTerminal } from './terminal.js'

const profiles = ['stm', 'cptm', 'plain'] as const satisfies readonly FrontMatter['profile'][]

/** The starter's own plan; a lesson that promises less would not pass its first check. */
const shortest = 25

interface Flags {
  readonly title?: string
  readonly language: string
  readonly duration: number
  readonly profile: FrontMatter['profile']
}

// The same way up from src/cli/ and from dist/program/, where the compiled program stands.
const starter = new URL('../../templates/starter/deck.md', import.meta.url)

export function newCommand(): Command {
  return new Command('new')
    .description('Write a deck that passes every check, with comments that show the format. Nothing is overwritten.')
    .argument('<folder>', 'the folder to write it into, such as `decks/water`')
    .option('--title <title>', 'what the lesson is called (default: from the name of the folder)')
    .addOption(new Option('--language <tag>', 'language of its text, such as fr or pt-BR').default('en').argParser(tag))
    .addOption(new Option('--duration <minutes>', 'how long the lesson takes').default(30).argParser(minutes))
    .addOption(new Option('--profile <name>', 'which set of rules applies').choices(profiles).default('plain'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await writeNewDeck(folder, flags)
    })
}

async function writeNewDeck(folder: string, flags: Flags): Promise<ExitCode> {
  const terminal = openTerminal()
  const path = resolve(folder)
  const file = shorten(join(path, 'deck.md'))
  const title = flags.title ?? titleFrom(basename(path))
  const today = new Date().toISOString().slice(0, 10)
  const text = fillStarter(await readFile(fileURLToPath(starter), 'utf8'), { ...flags, title, date: today })
  try {
    await mkdir(path, { recursive: true })
    await writeFile(join(path, 'deck.md'), text, { flag: 'wx' })
  } catch (error) {
    const { said, code } = refusal(file, error)
    terminal.note(complaint(said, terminal.colour.note))
    return code
  }
  const named = shorten(path) || '.'
  terminal.out(`Wrote ${file}. Open it in a text editor: its comments show what to change.`)
  terminal.out(`Then type \`backbrief check ${quoted(named)}\`, and \`backbrief build ${quoted(named)}\`.`)
  return exitCode.done
}

function refusal(file: string, error: unknown): { said: Complaint; code: ExitCode } {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (reason === undefined) throw error
  if (reason === 'EEXIST' || reason === 'ENOTDIR')
    return {
      said: {
        what:
          reason === 'EEXIST' ? `\`${file}\` is there already` : `\`${file}\` stands below a file, expected a folder`,
        why: 'Nothing is overwritten.',
        fix: 'Choose another name for the new folder.'
      },
      code: exitCode.usage
    }
  return {
    said: {
      what: `\`${file}\` could not be written: ${reason}`,
      fix: 'Choose a folder that you may write to, on a disk with room.'
    },
    code: exitCode.outside
  }
}

function titleFrom(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim() || 'New lesson'
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function tag(value: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value))
    throw new InvalidArgumentError('Expected a language tag, like `en`, `fr`, `ar` or `pt-BR`.')
  return value
}

function minutes(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value) || Number(value) < shortest)
    throw new InvalidArgumentError(
      `Expected whole minutes, at least \`${shortest}\`: the deck to begin with takes that long.`
    )
  return Number(value)
}

function shorten(path: string): string {
  const short = relative(process.cwd(), path)
  return (short.startsWith('..') ? path : short).replaceAll('\\', '/')
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`
}
