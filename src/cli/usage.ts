import { type Command, CommanderError } from 'commander'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { didYouMean, nearest } from '../deck/phrasing.js'
import { exitCode } from './exit-code.js'

type Usage = Pick<Diagnostic, 'what'> & { readonly fix?: string | undefined }

// What is wrong with a value is known where it is parsed; commander hands an error of ours on as it is.
const refusals = new WeakMap<CommanderError, Usage>()

/** Creates the error that a parser of a flag or an argument throws; without `fix`, the help of the command is named. */
export function refusal(usage: Usage): CommanderError {
  const error = new CommanderError(exitCode.usage, 'backbrief.refusal', usage.what)
  refusals.set(error, usage)
  return error
}

/** The problem behind an error of commander: `program` has parsed `words` until it was thrown. */
export function usageProblem(error: CommanderError, program: Command, words: readonly string[]): Diagnostic {
  const command = commandIn(program)
  const typed = pathOf(command)
  const { what, fix = `Type \`${typed} --help\` to see what there is.` } = refusals.get(error) ??
    byCode[error.code]?.({ command, typed, words }) ?? { what: error.message }
  return usageDiagnostic({ what, fix })
}

/** The command that was being parsed: the last one that the words name. */
function commandIn(program: Command): Command {
  const below = program.commands.find(command => command.name() === program.args[0])
  return below ? commandIn(below) : program
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : 'backbrief'
}

interface Context {
  readonly command: Command
  /** The command as a user types it. */
  readonly typed: string
  readonly words: readonly string[]
}

const byCode: Readonly<Record<string, (context: Context) => Usage>> = {
  'commander.unknownCommand': ({ command, typed }) =>
    unknown(
      'command',
      command.args[0] ?? '',
      command.commands.map(below => below.name()),
      typed
    ),

  'commander.unknownOption': ({ command, typed }) =>
    unknown(
      'option',
      command.args.find(word => word.startsWith('-'))?.replace(/=.*/s, '') ?? '',
      [...command.options.flatMap(({ long }) => long ?? []), '--help'],
      typed
    ),

  'commander.optionMissingArgument': ({ command, typed, words }) => {
    const [name = '', value = 'a value'] = (
      command.options.find(({ short, long }) => [short, long].includes(words.at(-1)))?.flags ?? ''
    )
      .replace(/^-\w, /, '')
      .split(' ')
    return { what: `Missing \`${value}\` after \`${name}\``, fix: `Type \`${name} ${value}\`. ${helpOf(typed)}` }
  },

  'commander.missingMandatoryOptionValue': ({ command, typed }) => {
    const missing = command.options.find(
      one => one.mandatory && command.getOptionValue(one.attributeName()) === undefined
    )
    return { what: `Missing \`${missing?.flags}\` after \`${typed}\`` }
  },

  'commander.missingArgument': ({ command }) => {
    const missing = command.registeredArguments.find(({ required }, index) => required && !command.args[index])
    return { what: `Missing \`${missing?.name()}\` after \`${command.name()}\`` }
  },

  'commander.excessArguments': ({ command, typed }) =>
    command.registeredArguments.length === 0
      ? { what: `Unexpected name after \`${command.name()}\``, fix: `Type \`${typed}\` alone.` }
      : {
          what: `Unexpected second name after \`${command.name()}\``,
          fix: `Type one after the other; put a name with spaces in it between quotation marks. ${helpOf(typed)}`
        }
}

function unknown(kind: 'command' | 'option', word: string, known: readonly string[], typed: string): Usage {
  const meant = nearest(word, known)
  return {
    what: `Unknown ${kind} \`${word}\`${didYouMean(word, known)}`,
    fix: meant && `Type \`${kind === 'command' ? `${typed} ${meant}` : meant}\`. ${helpOf(typed)}`
  }
}

function helpOf(typed: string): string {
  return `\`${typed} --help\` shows what there is.`
}
