import { acceptMinorEdits } from '../../build/languages/accept-edits.js'
import { exportCatalogues } from '../../build/languages/export-catalogues.js'
import { importCatalogue } from '../../build/languages/import-catalogue.js'
import type { InterfaceStatus } from '../../build/languages/interface-status.js'
import { type DeckStatus, languageStatus } from '../../build/languages/language-status.js'
import type { ClosedDeck } from '../../build/languages/open-deck.js'
import { updateLanguages } from '../../build/languages/update-languages.js'
import { unwritten } from '../../build/outside-diagnostics.js'
import { openProject } from '../../build/project.js'
import type { BuildReport } from '../../build/results.js'
import type { MinCoverage } from '../../deck/catalogue.js'
import { type Diagnostic, outsideDiagnostic } from '../../deck/diagnostic.js'
import { today } from '../../host/source/day.js'
import { commandName } from '../command-name.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { messagesAsText } from '../report/text.js'
import { openTerminal, type Terminal } from '../terminal.js'
import {
  acceptedText,
  addedText,
  exportedText,
  importedText,
  interfaceText,
  lackingTexts,
  statusJson,
  statusText,
  updatedText
} from './texts.js'

/** The working folder, and its folders as its configuration has them. */
async function here() {
  const cwd = process.cwd()
  const { project } = await openProject(cwd, process.env)
  return { cwd, project }
}

type WriteProblem = NonNullable<BuildReport['problem']>

export async function runAdd(language: string, decks: readonly string[], allDecks: boolean): Promise<ExitCode> {
  const updated = await updateLanguages({ decks, ...(await here()), today: today(), add: language, allDecks })
  const code = conclude(updated, deck => addedText(deck, language))
  sayWhatStaysEnglish(updated)
  return code
}

export async function runUpdate(decks: readonly string[]): Promise<ExitCode> {
  const updated = await updateLanguages({ decks, ...(await here()), today: today() })
  const code = conclude(updated, deck => updatedText(deck))
  sayWhatStaysEnglish(updated)
  return code
}

/** Says once for all decks in which languages words of the interface stay English. */
function sayWhatStaysEnglish(
  results: readonly ({ readonly interfaces: readonly InterfaceStatus[] } | ClosedDeck)[] | Diagnostic
): void {
  if ('rule' in results) return
  const lines = results.flatMap(result => (isClosed(result) ? [] : result.interfaces.map(interfaceText)))
  for (const line of new Set(lines)) openTerminal().out(line)
}

export interface ExportFlags {
  readonly format: string
  readonly language?: readonly string[]
  readonly onlyOpen?: true
  readonly prefillTarget?: true
  readonly out: string
  readonly isDefaultOut: boolean
}

export async function runExport(decks: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const {
    format,
    language: languages = [],
    onlyOpen = false,
    prefillTarget: prefill = false,
    out,
    isDefaultOut
  } = flags
  return conclude(
    await exportCatalogues({
      decks,
      ...(await here()),
      today: today(),
      format,
      languages,
      onlyOpen,
      prefill,
      out,
      isDefaultOut
    }),
    exportedText
  )
}

export interface ImportFlags {
  readonly language?: string
  readonly reviewedBy?: string
  readonly preferFile?: true
}

export async function runImport(file: string, decks: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  const { language, reviewedBy: reviewer, preferFile = false } = flags
  const request = {
    file,
    decks,
    ...(await here()),
    today: today(),
    preferFile,
    ...(language && { language }),
    ...(reviewer && { reviewer })
  }
  const imported = await importCatalogue(request)
  return conclude('rule' in imported ? imported : [imported], importedText)
}

export interface AcceptFlags {
  readonly minor: readonly string[]
  readonly language?: readonly string[]
}

export async function runAccept(decks: readonly string[], flags: AcceptFlags): Promise<ExitCode> {
  const { minor: keys, language: languages = [] } = flags
  return conclude(await acceptMinorEdits({ decks, ...(await here()), today: today(), keys, languages }), acceptedText)
}

export interface StatusFlags {
  readonly format: string
  readonly stale?: true
  readonly minCoverage?: MinCoverage
}

export async function runStatus(decks: readonly string[], flags: StatusFlags): Promise<ExitCode> {
  const status = await languageStatus({ decks, ...(await here()) })
  const { format, stale = false, minCoverage = {} } = flags
  if (format === 'text' || 'rule' in status) {
    const code = conclude(status, deck => statusText(deck, { stale, today: today() }))
    sayWhatStaysEnglish(status)
    return code === exitCode.done && !('rule' in status) ? sayWhatLacks(status, minCoverage) : code
  }
  openTerminal().out(statusJson(status.flatMap(deck => (isClosed(deck) ? [] : [deck]))))
  const code = conclude(status.filter(isClosed), () => '')
  return code === exitCode.done ? sayWhatLacks(status, minCoverage) : code
}

/** Says where less is translated than asked for. */
function sayWhatLacks(status: readonly (DeckStatus | ClosedDeck)[], min: MinCoverage): ExitCode {
  const terminal = openTerminal()
  const lacking = status.flatMap(deck => (isClosed(deck) ? [] : lackingTexts(deck, min)))
  for (const what of lacking)
    terminal.report(outsideDiagnostic('translation-is-complete', { what, fix: 'Translate more, or ask for less.' }))
  return lacking.length === 0 ? exitCode.done : exitCode.deck
}

/** Says what became of each deck: results on stdout, what went wrong on stderr. */
function conclude<Done extends { readonly problem?: WriteProblem } | object>(
  results: readonly (Done | ClosedDeck)[] | Diagnostic,
  text: (done: Done) => string
): ExitCode {
  const terminal = openTerminal()
  if ('rule' in results) {
    terminal.report(results)
    return exitCode.usage
  }
  let code: ExitCode = exitCode.done
  for (const result of results) {
    if (isClosed(result)) {
      sayRefusal(result, terminal)
      code = exitCode.deck
    } else if ('problem' in result && result.problem) {
      terminal.report(unwritten(result.problem, { cwd: process.cwd(), canMove: false }))
      if (code === exitCode.done) code = exitCode.outside
    } else {
      const said = text(result)
      if (said !== '') terminal.out(said)
    }
  }
  return code
}

function isClosed<Done extends object>(result: Done | ClosedDeck): result is ClosedDeck {
  return 'refused' in result
}

function sayRefusal({ location, refused, texts }: ClosedDeck, terminal: Terminal): void {
  const { note: colour } = terminal.colour
  terminal.note(messagesAsText(refused, { colour, width: terminal.width, command: commandName(), sources: texts }))
  terminal.note(`\n${location.file} was left as it is: fix the problems above first.\n`)
}
