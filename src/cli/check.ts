import { Command, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { CheckedDeck } from '../pipeline/request.js'
import { checkDecks } from '../pipeline.js'
import { asGithub } from '../report/github.js'
import { asJson } from '../report/json.js'
import { asSarif } from '../report/sarif.js'
import { asText, messagesAsText } from '../report/text.js'
import { complaint } from './complaint.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { openTerminal, type Terminal } from './terminal.js'

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
  const report = reportOn(checked, flags, terminal)
  if (report !== '') terminal.out(report)
  return checked.some(({ refused }) => refused) ? exitCode.deck : exitCode.done
}

function reportOn(checked: readonly CheckedDeck[], { format, quiet }: Flags, terminal: Terminal): string {
  const messages = checked.flatMap(deck => deck.messages)
  switch (format) {
    case 'json':
      return asJson(messages)
    case 'sarif':
      return asSarif(messages, { version: packageJson.version })
    case 'github':
      return asGithub(messages)
    case 'text': {
      const sources = Object.assign({}, ...checked.map(({ texts }) => texts))
      const options = { colour: terminal.colour.out, width: terminal.width, sources }
      return quiet ? messagesAsText(messages, options) : asText(messages, options)
    }
  }
}
