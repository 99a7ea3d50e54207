import { basename, join } from 'node:path'
import { Command, Option } from 'commander'
import { beginDeck } from '../build/begin-deck.js'
import type { StarterAnswers } from '../build/fill-starter.js'
import { isForeignFile } from '../build/foreign-file.js'
import { unwritten } from '../build/outside-diagnostics.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { profiles } from '../deck/front-matter.js'
import { today } from '../host/source/day.js'
import { newDeckFolder } from '../host/source/find-decks.js'
import { isForeignName } from '../import/file-names.js'
import { commandName, said } from './command-name.js'
import { displayPath, quotedPath } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { choiceFlag, parsedBy } from './flags.js'
import { projectHere } from './project.js'
import { readLanguage, readMinutes, tooShortFor, usual, type WantedStarter } from './starter-answers.js'
import { openTerminal, type Terminal } from './terminal.js'

interface Flags extends WantedStarter {
  readonly from?: string
  readonly withTranslations?: true
  readonly quiet?: true
}

export function newCommand(): Command {
  return new Command('new')
    .description(
      'Write a deck that passes every check, with comments that show the format. Nothing is overwritten. In a terminal it asks for what you leave out.'
    )
    .argument(
      '[folder]',
      'the folder to write it into, such as decks/water; a name alone goes into decks/, if that folder exists'
    )
    .option('--title <title>', 'what the lesson is called (default: from the name of the folder)')
    .addOption(
      parsedBy(
        new Option('--language <tag>', `language of its text, such as fr or pt-BR (default: ${usual.language})`),
        readLanguage
      )
    )
    .addOption(
      parsedBy(
        new Option('--duration <minutes>', `how long the lesson takes (default: ${usual.duration})`),
        readMinutes
      )
    )
    .addOption(choiceFlag('--profile <name>', `which set of rules applies (default: ${usual.profile})`, profiles))
    .option(
      '--from <file>',
      'copy this deck with its pictures instead, and list what you still have to change; or make a deck from a PowerPoint presentation (.pptx), a Word document (.docx) or a Marp, Slidev, reveal-md or pandoc deck (.md), with a report of what was not carried over'
    )
    .option('--with-translations', 'with --from: copy its translations, too')
    .option('-q, --quiet', 'ask nothing, and print only what is wrong')
    .action(async (folder: string | undefined, flags: Flags) => {
      process.exitCode = await runNew(folder, flags)
    })
}

async function runNew(given: string | undefined, flags: Flags): Promise<ExitCode> {
  const { quiet = false, from, withTranslations } = flags
  const terminal = openTerminal({ quiet })
  const wrong = wrongFlags(flags)
  if (wrong) return refuse(terminal, wrong, exitCode.usage)
  const ask = terminal.mayAsk ? await import('./ask.js') : undefined
  const folder = given ?? (await ask?.askFolder())
  if (folder === undefined)
    return refuse(
      terminal,
      usageDiagnostic({
        what: 'There is no name for the new folder',
        fix: 'Type it after the command: `backbrief new decks/water`.'
      }),
      exitCode.usage
    )

  const project = await projectHere(terminal)
  if (!project) return exitCode.deck
  const path = newDeckFolder(folder, project.project)
  const usualTitle = titleFrom(basename(path))
  if (from !== undefined && (await isForeignFile(from, process.cwd()))) {
    const { importInto } = await import('./new-import.js')
    return importInto(path, { ...flags, from, date: today() }, terminal)
  }
  if (from !== undefined) {
    const title = flags.title ?? (ask ? await ask.askTitle(usualTitle) : usualTitle)
    if (title === undefined) return stopped(terminal)
    const { copyInto } = await import('./new-from.js')
    return copyInto(
      path,
      { ...flags, from, title, date: today(), withTranslations: withTranslations ?? false, project: project.project },
      terminal
    )
  }
  const answers = ask ? await ask.askStarter(flags, usualTitle) : { title: usualTitle, ...usual, ...flags }
  if (!answers) return stopped(terminal)
  const tooShort = tooShortFor(answers)
  if (tooShort) return refuse(terminal, tooShort, exitCode.usage)
  return writeStarter(path, { ...answers, date: today(), command: commandName() }, terminal)
}

/** Options that say nothing without each other, or against each other. */
function wrongFlags({ from, language, withTranslations }: Flags): Diagnostic | undefined {
  if (from !== undefined && language !== undefined)
    return usageDiagnostic({
      what: '`--language` does not go with `--from`',
      why: 'A copy stays in the language that its text is written in.',
      fix: 'Leave `--language` out. `backbrief languages add` translates a deck.'
    })
  if (from !== undefined && isForeignName(from) && withTranslations)
    return usageDiagnostic({
      what: '`--with-translations` does not go with a file of another program',
      fix: 'Leave it out. `backbrief languages add` translates a deck.'
    })
  if (from === undefined && withTranslations)
    return usageDiagnostic({
      what: '`--with-translations` needs `--from`',
      fix: 'Type `--from` and the deck to copy.'
    })
  return undefined
}

async function writeStarter(path: string, answers: StarterAnswers, terminal: Terminal): Promise<ExitCode> {
  const refused = await beginDeck(path, answers, process.cwd())
  if (refused && 'rule' in refused) return refuse(terminal, refused, exitCode.usage)
  if (refused) {
    const { problem } = refused
    const found = unwritten(problem, { cwd: process.cwd(), state: 'Nothing was written.' })
    if (problem.reason === 'in-the-way') return refuse(terminal, standsInTheWay(path), exitCode.usage)
    const fix = 'Choose a folder that you may write to, on a disk with room.'
    return refuse(terminal, { ...found, fix }, exitCode.outside)
  }
  const named = quotedPath(displayPath(path) || '.')
  terminal.tell(
    `Wrote ${displayPath(join(path, 'deck.md'))}. Open it in a text editor: its comments show what to change.`
  )
  terminal.tell(said(`Then type \`backbrief check ${named}\`, and \`backbrief build ${named}\`.`))
  return exitCode.done
}

function standsInTheWay(path: string): Diagnostic {
  return usageDiagnostic({
    what: `\`${displayPath(join(path, 'deck.md'))}\` is inside a file, expected a folder`,
    why: 'Nothing is overwritten.',
    fix: 'Choose another name for the new folder.'
  })
}

function titleFrom(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim() || 'New lesson'
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function refuse(terminal: Terminal, wrong: Diagnostic, code: ExitCode): ExitCode {
  terminal.report(wrong)
  return code
}

function stopped(terminal: Terminal): ExitCode {
  terminal.note('Stopped. Nothing was written.')
  return exitCode.usage
}
