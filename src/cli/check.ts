import { Command, Option } from 'commander'
import { checkDecks } from '../pipeline.js'
import { complaint } from './complaint.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { showMessages } from './show-messages.js'
import { openTerminal } from './terminal.js'

const reportFormats = ['text', 'json', 'sarif', 'github'] as const

interface Flags {
  readonly format: (typeof reportFormats)[number]
  readonly release?: true
  readonly strict?: true
  readonly quiet?: true
}

export function checkCommand(): Command {
  return new Command('check')
    .description('Look for mistakes in decks: in the text, the plan of the lesson and the slides. Nothing is written.')
    .argument('[deck...]', 'a folder or a deck.md; none means every deck under decks/')
    .addOption(new Option('--format <name>', 'how to say it').choices(reportFormats).default('text'))
    .option('--release', 'refuse what is unfinished')
    .option('--strict', 'treat warnings as errors')
    .option('-q, --quiet', 'say only what is wrong')
    .action(async (decks: string[], flags: Flags) => {
      process.exitCode = await runCheck(decks, flags)
    })
}

async function runCheck(decks: readonly string[], flags: Flags): Promise<ExitCode> {
  const { release = false, strict = false, quiet = false } = flags
  const terminal = openTerminal({ quiet })
  const checked = await checkDecks({ decks, cwd: process.cwd(), release, strict })
  if ('usage' in checked) {
    terminal.note(complaint({ what: checked.usage, fix: checked.fix }, terminal.colour.note))
    return exitCode.usage
  }
  terminal.out(showMessages(checked.flatMap(({ messages }) => messages)))
  return checked.some(({ refused }) => refused) ? exitCode.deck : exitCode.done
}
