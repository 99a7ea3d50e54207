import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import type { CheckOptions } from '../build/options.js'
import { unwritten } from '../build/outside-diagnostics.js'
import { type RepairedDeck, repairDecks } from '../build/repair-decks.js'
import { haveBug } from './bug.js'
import { commandName, said } from './command-name.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { messagesAsText } from './report/text.js'
import type { Terminal } from './terminal.js'

/** What was fixed in each deck, how many messages are left, and which translations are to be looked at again. */
function repairSummary(decks: readonly RepairedDeck[], { written }: { readonly written: boolean }): string {
  const done = decks.filter(({ repairs, problem }) => repairs.length > 0 && !problem)
  const repaired = sum(done.flatMap(({ repairs }) => repairs.map(({ count }) => count)))
  const left = sum(decks.map(({ messages }) => messages.length))
  const end = written
    ? `${repaired} repaired, ${left} left.`
    : `${repaired} would be repaired, ${left} left. Nothing was written.`
  return [...done.map(summaryOf), ...done.flatMap(staleness), end].join('\n')
}

function summaryOf({ location, repairs }: RepairedDeck): string {
  const width = Math.max(...repairs.map(({ count }) => String(count).length))
  return [location.file, ...repairs.map(({ name, count }) => `  ${String(count).padStart(width)}  ${name}`)].join('\n')
}

// A mark that was moved makes a translation out of date like any other change of words: nobody is to find that out later.
function staleness({ location, stale }: RepairedDeck): string[] {
  if (stale.length === 0) return []
  const languages = stale.map(({ language, units }) => `${units} in ${language}`).join(', ')
  return [
    said(
      `Translations of ${location.file} whose source changed: ${languages}. \`backbrief languages status\` counts them.`
    )
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * Fixes what is certain in the decks, and says what. Gives an exit code when the check that follows is not to be run, or else the
 * decks that could not be fixed because of a bug of ours.
 */
export async function runFix(
  options: CheckOptions,
  terminal: Terminal,
  quiet: boolean
): Promise<ExitCode | readonly RepairedDeck[]> {
  const repaired = await repairDecks(options, { write: true })
  // The check says the same.
  if ('rule' in repaired) return []
  const failed = repaired.flatMap(({ problem }) => (problem ? [problem] : []))
  for (const problem of failed) {
    terminal.report(unwritten(problem, { cwd: process.cwd(), canMove: false }))
  }
  if (!quiet) terminal.note(repairSummary(repaired, { written: true }))
  return failed.length > 0 ? exitCode.outside : repaired.filter(({ failure }) => failure !== undefined)
}

/** Shows what `runFix` would do as a unified diff, and writes nothing. */
export async function showFix(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const repaired = await repairDecks(options, { write: false })
  if ('rule' in repaired) {
    terminal.report(repaired)
    return exitCode.usage
  }
  const diffs = repaired.filter(({ before, after }) => before !== after).map(diffOf)
  if (diffs.length > 0) terminal.out(diffs.join('\n'))
  terminal.note(repairSummary(repaired, { written: false }))
  const failed = repaired.filter(({ failure }) => failure !== undefined)
  const layout = { colour: terminal.colour.note, width: terminal.width, command: commandName(), sources: {} }
  if (failed.length > 0)
    terminal.note(
      messagesAsText(
        failed.flatMap(({ messages }) => messages),
        layout
      )
    )
  return haveBug(failed, terminal) ? exitCode.outside : exitCode.done
}

function diffOf({ location, before, after }: RepairedDeck): string {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n')
  const patch = structuredPatch(location.file, location.file, plain(before), plain(after), 'as it is', 'fixed')
  return formatPatch(patch, FILE_HEADERS_ONLY).trimEnd()
}
