import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { checkDecks, measureDecks } from '../build/check.js'
import { withKeptPromises } from '../build/kept-promises.js'
import type { RepairedDeck } from '../build/repair-decks.js'
import type { CheckedDeck } from '../build/results.js'
import { openBlanks } from '../deck/blanks.js'
import { adviseWith, type Diagnostic, outsideDiagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { findCache } from '../host/cache/cache-folder.js'
import { printsIn } from '../host/cache/prints-folder.js'
import { today } from '../host/source/day.js'
import { haveBug } from './bug.js'
import { showProgress } from './build-progress.js'
import { commandName } from './command-name.js'
import { typedNames } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { runFix, showFix } from './fix.js'
import { choiceFlag } from './flags.js'
import { projectHere } from './project.js'
import { coverageAsText } from './report/coverage.js'
import { asGithub } from './report/github.js'
import { asJson } from './report/json.js'
import { asSarif } from './report/sarif.js'
import { asText, maxShown, messagesAsText } from './report/text.js'
import { openTerminal, type Terminal } from './terminal.js'

const reportFormats = ['text', 'json', 'sarif', 'github'] as const

interface Flags {
  readonly format: (typeof reportFormats)[number]
  readonly coverage?: true
  readonly all?: true
  readonly fix?: true
  readonly dryRun?: true
  readonly rendered?: true
  readonly release?: true
  readonly strict?: true
  readonly quiet?: true
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Look for mistakes in decks: in the text, the plan of the lesson and the slides. Only --fix writes anything.'
    )
    .argument('[deck...]', 'a folder or a deck.md; none means every deck under decks/')
    .addOption(choiceFlag('--format <name>', 'how messages are written', reportFormats).default('text'))
    .option(
      '--fix',
      'first fix what can be fixed safely: what Word pasted, block marks, spaces, numbers of lists, quotation marks, ids of slides'
    )
    .option('--dry-run', 'with --fix: show what would be fixed, line by line, and write nothing')
    .option('--all', `show every problem; without it a text has the first ${maxShown}`)
    .option('--coverage', 'also show where each learning outcome is taught, practised, tested and closed')
    .option('--rendered', 'also measure every slide in a browser: nothing may run over an edge')
    .option('--release', 'refuse what is unfinished')
    .option('--strict', 'treat warnings as errors')
    .option('-q, --quiet', 'print only what is wrong')
    .action(async (decks: string[], flags: Flags) => {
      process.exitCode = await runCheck(decks, flags)
    })
}

async function runCheck(decks: readonly string[], flags: Flags): Promise<ExitCode> {
  const { rendered = false, release = false, strict = false, quiet = false } = flags
  const terminal = openTerminal({ quiet })
  if (flags.coverage && flags.format !== 'text' && flags.format !== 'json') {
    const what = `\`--coverage\` has no form for \`--format ${flags.format}\``
    terminal.report(usageDiagnostic({ what, fix: 'Leave one of them out, or type `--format json`.' }))
    return exitCode.usage
  }
  const project = await projectHere(terminal)
  if (!project) return exitCode.deck
  const options = {
    decks,
    cwd: process.cwd(),
    project,
    release,
    strict,
    today: today()
  }
  if (flags.dryRun && !flags.fix) {
    const said = usageDiagnostic({
      what: '`--dry-run` shows what `--fix` would do: it needs `--fix`',
      fix: 'Type both.'
    })
    terminal.report(said)
    return exitCode.usage
  }
  if (flags.dryRun) return showFix(options, terminal)
  const unfixed = flags.fix ? await runFix(options, terminal, quiet) : []
  if (typeof unfixed === 'number') return unfixed
  const found = await checkDecks(options, {
    drawn: rendered,
    ...printsIn(findCache(process.env, process.cwd()), process.env)
  })
  if ('rule' in found) {
    terminal.report(found)
    return exitCode.usage
  }
  const read = found.map(deck => withUnfixed(deck, unfixed))
  const { checked, unmeasured } = rendered
    ? await measure(read, strict, terminal)
    : { checked: read, unmeasured: undefined }
  // Only people are promised a fix; programs make the edits themselves.
  const promised = flags.format === 'text' ? await Promise.all(checked.map(withKeptPromises)) : checked
  const report = reportOn(promised, { ...flags, asked: typedNames(decks) }, terminal)
  const say = flags.format === 'github' ? terminal.command : terminal.out
  if (report !== '') say(report)
  if (unmeasured) terminal.report(unmeasured)
  if (haveBug(checked, terminal)) return exitCode.outside
  if (checked.some(({ refused }) => refused)) return exitCode.deck
  return unmeasured ? exitCode.outside : exitCode.done
}

/** A deck with the bug that prevented its fix, unless the same one prevented its check. */
function withUnfixed(deck: CheckedDeck, unfixed: readonly RepairedDeck[]): CheckedDeck {
  const failed = unfixed.find(({ location }) => location.path === deck.location.path)
  if (failed?.failure === undefined || deck.failure !== undefined || deck.from) return deck
  return { ...deck, messages: [...deck.messages, ...failed.messages], refused: true, failure: failed.failure }
}

/** The decks with what a browser found, and why some could not be measured. */
async function measure(
  read: readonly CheckedDeck[],
  strict: boolean,
  terminal: Terminal
): Promise<{ checked: readonly CheckedDeck[]; unmeasured: Diagnostic | undefined }> {
  const measured = await measureDecks(
    read,
    { strict },
    { env: process.env, progress: showProgress(terminal, 'Measured') }
  )
  if ('what' in measured) {
    const why = `${measured.why} No slide was measured.`
    return { checked: read, unmeasured: outsideDiagnostic('browser-is-there', { ...measured, why }) }
  }
  const problem = measured.flatMap(deck => ('problem' in deck ? [deck.problem] : []))[0]
  return {
    checked: read.map((deck, index) => {
      const found = measured[index]
      return found && 'messages' in found ? found : deck
    }),
    unmeasured:
      problem === undefined
        ? undefined
        : outsideDiagnostic('pdfs-can-be-printed', {
            what: 'Not every slide could be measured',
            why: problem,
            fix: 'Try again. If it fails again, name another browser in `BACKBRIEF_BROWSER`.'
          })
  }
}

function reportOn(
  checked: readonly CheckedDeck[],
  { format, coverage, all, quiet, asked }: Flags & { readonly asked: string },
  terminal: Terminal
): string {
  const command = commandName()
  const messages = checked.flatMap(deck => deck.messages.map(message => adviseWith(message, command)))
  switch (format) {
    case 'json':
      return asJson(messages, coverage && checked.map(({ deck }) => deck))
    case 'sarif':
      return asSarif(messages, { version: packageJson.version })
    case 'github':
      return asGithub(messages)
    case 'text': {
      const sources = Object.assign({}, ...checked.map(({ texts }) => texts))
      // A translation has the blanks of its source.
      const unfilled = checked
        .filter(({ from }) => from === undefined)
        .map(({ deck }) => ({ file: deck.file, blanks: openBlanks(deck) }))
      const options = {
        colour: terminal.colour.out,
        width: terminal.width,
        command,
        sources,
        unfilled,
        asked,
        limit: all ? undefined : maxShown
      }
      const tables = coverage ? checked.map(({ deck }) => coverageAsText(deck, options)) : []
      const said = quiet ? messagesAsText(messages, options) : asText(messages, options)
      return [...tables, said].filter(text => text !== '').join('\n\n')
    }
  }
}
