import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { sayBug } from './bug.js'
import { commands } from './commands.js'
import { complaint } from './complaint.js'
import { exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'
import { usageComplaint } from './usage.js'
import { welcome } from './welcome.js'

/** Runs the command that the arguments name. Gives the exit code and never throws: what nobody expected is reported as a bug of ours. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = openTerminal()
  try {
    // `help build` is `build --help`.
    const words = args[0] === 'help' ? [...args.slice(1), '--help'] : args
    if (words.length === 0) {
      terminal.out(welcome(process.cwd()))
      return exitCode.done
    }
    const program = await programFor(words.find(word => !word.startsWith('-')))
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? exitCode.done)
  } catch (error) {
    if (error instanceof CommanderError) return refuse(error)
    sayBug(error, terminal)
    return exitCode.outside
  }

  function refuse(error: CommanderError): number {
    if (error.exitCode === 0) return exitCode.done
    terminal.note(complaint(usageComplaint(error), terminal.colour.note))
    return exitCode.usage
  }
}

/** The whole program for help and suggestions; of the commands, only the one that is wanted is loaded. */
async function programFor(wanted: string | undefined): Promise<Command> {
  const program = settled(new Command('backbrief'))
    .usage('<command>')
    .description('Write a workshop once, in Markdown. Teach it anywhere.')
    .version(packageJson.version, '-V, --version', 'say which version this is')
    .helpCommand(false)
    .addHelpText('after', '\nType `backbrief <command> --help` to see what a command takes.')
  for (const { name, summary, load } of commands) {
    const command = name === wanted ? await load() : new Command(name)
    program.addCommand(settled(command.summary(summary)))
  }
  return program
}

// Commander would print and exit by itself.
function settled(command: Command): Command {
  for (const below of command.commands) settled(below)
  return command
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .helpOption('-h, --help', 'show this help')
}
