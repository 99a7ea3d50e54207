import { Argument, Command } from 'commander'
import type { CompletedCommand } from './completed-command.js'
import { choicesOf } from './completed-command.js'
import { completionScript, type Shell, shells } from './completion-script.js'
import { oneOfThese } from './flags.js'
import { openTerminal } from './terminal.js'

/** `load` gives every command with its options. */
export function completionCommand(load: () => Promise<readonly Command[]>): Command {
  return new Command('completion')
    .description('Print the script that lets your shell complete commands, options and their words.')
    .addArgument(oneOfThese(new Argument('<shell>', 'the shell that you type in'), shells))
    .action(async (shell: Shell) => {
      openTerminal().out(completionScript(shell, (await load()).map(completed)).trimEnd())
    })
}

function completed(command: Command): CompletedCommand {
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    summary: command.summary(),
    options: command.options.flatMap(option =>
      option.long
        ? [
            {
              flag: option.long,
              summary: option.description,
              takesValue: option.required || option.optional,
              words: choicesOf(option)
            }
          ]
        : []
    ),
    words: argument ? choicesOf(argument) : command.commands.map(below => below.name())
  }
}
