import { exportCatalogues } from '../../pipeline/languages/export-catalogues.js'
import { importCatalogue } from '../../pipeline/languages/import-catalogue.js'
import { languageStatus } from '../../pipeline/languages/language-status.js'
import type { ClosedDeck } from '../../pipeline/languages/open-deck.js'
import { updateLanguages } from '../../pipeline/languages/update-languages.js'
import type { BuildReport, UsageProblem } from '../../pipeline/request.js'
import { messagesAsText } from '../../report/text.js'
import { complaint } from '../complaint.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { unwrittenComplaint } from '../outside-complaints.js'
import { openTerminal, type Terminal } from '../terminal.js'
import { exportedText, importedText, statusJson, statusText, updatedText } from './texts.js'

const cwd = process.cwd()

type WriteProblem = NonNullable<BuildReport['problem']>

export async function runAdd(language: string, decks: readonly string[]): Promise<ExitCode> {
  const updated = await updateLanguages({ decks, cwd, add: language })
  return conclude(updated, deck => updatedText(deck, language))
}

export async function runUpdate(decks: readonly string[]): Promise<ExitCode> {
  return conclude(await updateLanguages({ decks, cwd }), deck => updatedText(deck))
}

export interface ExportFlags {
  readonly format: string
  readonly language?: readonly string[]
  readonly onlyOpen?: true
  readonly prefillTarget?: true
  readonly out: string
}

export async function runExport(decks: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const { format, language: languages = [], onlyOpen = false, prefillTarget: prefill = false, out } = flags
  return conclude(await exportCatalogues({ decks, cwd, format, languages, onlyOpen, prefill, out }), exportedText)
}

export interface ImportFlags {
  readonly language?: string
  readonly reviewedBy?: string
  readonly preferFile?: true
}

export async function runImport(file: string, decks: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  const { language, reviewedBy: reviewer, preferFile = false } = flags
  const request = { file, decks, cwd, preferFile, ...(language && { language }), ...(reviewer && { reviewer }) }
  const imported = await importCatalogue(request)
  return conclude('usage' in imported ? imported : [imported], importedText)
}

export async function runStatus(decks: readonly string[], { format }: { format: string }): Promise<ExitCode> {
  const status = await languageStatus({ decks, cwd })
  if (format === 'text' || 'usage' in status) return conclude(status, statusText)
  openTerminal().out(statusJson(status.flatMap(deck => (isClosed(deck) ? [] : [deck]))))
  return conclude(status.filter(isClosed), () => '')
}

/** Says what became of each deck: results on stdout, what went wrong on stderr. */
function conclude<Done extends { readonly problem?: WriteProblem } | object>(
  results: readonly (Done | ClosedDeck)[] | UsageProblem,
  text: (done: Done) => string
): ExitCode {
  const terminal = openTerminal()
  const { note: colour } = terminal.colour
  if ('usage' in results) {
    terminal.note(complaint({ what: results.usage, fix: results.fix }, colour))
    return exitCode.usage
  }
  let code: ExitCode = exitCode.done
  for (const result of results) {
    if (isClosed(result)) {
      sayRefusal(result, terminal)
      code = exitCode.deck
    } else if ('problem' in result && result.problem) {
      terminal.note(complaint(unwrittenComplaint(result.problem), colour))
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
  terminal.note(messagesAsText(refused, { colour, width: terminal.width, sources: texts }))
  terminal.note(`\n${location.file} was left as it is: mend what stands above first.\n`)
}
