import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { sayBug } from './bug.js'
import { commandName, said } from './command-name.js'
import { commands } from './commands.js'
import { quotedPath } from './display-path.js'
import { exitCode } from './exit-code.js'
import { openTerminal, type Terminal } from './terminal.js'
import { usageProblem } from './usage.js'
import { hasDecks, welcome } from './welcome.js'

const takeDecks = ['check', 'build', 'preview']

/**
 * What is wrong with words that would be taken for names of decks and are none: a second command, or one name with spaces that a
 * shell has cut in pieces. `known` are the names of commands.
 */
function validateArguments(words: readonly string[], known: readonly string[], cwd: string): Diagnostic | undefined {
  const [command = '', ...others] = words
  if (!takeDecks.includes(command)) return undefined
  const end = others.findIndex(word => word.startsWith('-'))
  const names = end < 0 ? others : others.slice(0, end)
  const isThere = (name: string) => existsSync(join(cwd, name))
  const [second = ''] = names
  if (known.includes(second) && !isThere(second))
    return usageDiagnostic({
      what: `Unexpected \`${second}\` after \`${command}\`, expected the folder of a deck`,
      fix: `Type \`backbrief ${command}\`, and then \`backbrief ${second}\`: one command at a time.`
    })
  const whole = names.join(' ')
  if (names.length > 1 && isThere(whole) && !names.every(isThere))
    return usageDiagnostic({
      what: `Unexpected spaces in \`${whole}\` without quotation marks around it`,
      fix: `Type \`backbrief ${command} ${quotedPath(whole)}\`.`
    })
  return undefined
}

/** Runs the command that the arguments name. Returns the exit code and never throws: anything unexpected is reported as a bug of ours. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = openTerminal()
  const typed = normalizeArguments(args)
  // Who types nothing more, at a terminal and beside decks, wants to write.
  const words = typed.length === 0 && opensDesk(terminal) ? ['desk'] : typed
  let program: Command | undefined
  try {
    if (words.length === 0) {
      terminal.out(welcome(process.cwd()))
      return exitCode.done
    }
    const misread = validateArguments(words, names, process.cwd())
    if (misread) {
      terminal.report(misread)
      return exitCode.usage
    }
    program = await programFor(words.find(word => !word.startsWith('-')))
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? exitCode.done)
  } catch (error) {
    if (program && error instanceof CommanderError) return refuse(error, program)
    sayBug(error, terminal)
    return exitCode.outside
  }

  function refuse(error: CommanderError, parsed: Command): number {
    if (error.exitCode === 0) return exitCode.done
    // Commander has shown the help of a command that another word has to follow.
    if (error.code === 'commander.help') return exitCode.usage
    terminal.report(usageProblem(error, parsed, words))
    return exitCode.usage
  }
}

function opensDesk({ mayAsk }: Terminal): boolean {
  return mayAsk && process.stdout.isTTY && hasDecks(process.cwd())
}

const names = commands.map(({ name }) => name)

/** `help build` is `build --help`, `-v` is what other programs have; of a command that there is not, no help can be shown. */
function normalizeArguments(args: readonly string[]): readonly string[] {
  const [first, ...others] = args
  if (first === '-v') return ['--version', ...others]
  const words = first === 'help' ? [...others, '--help'] : args
  const [command = ''] = words
  return command.startsWith('-') || names.includes(command)
    ? words
    : words.filter(word => word !== '--help' && word !== '-h')
}

/** The whole program for help and suggestions; of the commands, only the one that is wanted is loaded. */
async function programFor(wanted: string | undefined): Promise<Command> {
  const program = withDefaults(new Command(commandName()))
    .usage('<command>')
    .description('Write a workshop once, in Markdown. Teach it anywhere.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText('after', said('\nType `backbrief <command> --help` to see what a command takes.'))
  for (const { name, summary, load } of commands) {
    const command = name === wanted ? await load() : new Command(name)
    program.addCommand(withDefaults(command.summary(summary)))
  }
  return program
}

// Commander would print and exit by itself.
function withDefaults(command: Command): Command {
  for (const below of command.commands) withDefaults(below)
  return command
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .helpOption('-h, --help', 'show this help')
}
