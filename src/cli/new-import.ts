import { type ImportedDeck, type ImportRequest, importDeck } from '../build/import-deck.js'
import { unwritten } from '../build/outside-diagnostics.js'
import { counted } from '../deck/phrasing.js'
import { commandName, said } from './command-name.js'
import { displayPath, quotedPath } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import type { Terminal } from './terminal.js'

/** Makes a deck of a file of another program, and says where to read what was lost. */
export async function importInto(
  path: string,
  wanted: Omit<ImportRequest, 'to' | 'cwd' | 'named' | 'command'>,
  terminal: Terminal
): Promise<ExitCode> {
  const named = quotedPath(displayPath(path) || '.')
  const imported = await importDeck({ ...wanted, to: path, cwd: process.cwd(), named, command: commandName() })
  if ('rule' in imported) {
    terminal.report(imported)
    return exitCode.usage
  }
  if ('problem' in imported) {
    terminal.report({
      ...unwritten(imported.problem, { cwd: process.cwd(), state: 'Nothing was written.' }),
      fix: 'Choose a folder that you may write to, on a disk with room.'
    })
    return exitCode.outside
  }
  terminal.tell(summary(imported, named))
  return exitCode.done
}

function summary({ from, file, report, slides, pictures, notes, losses }: ImportedDeck, named: string): string {
  const also = [
    ...(notes > 0 ? [`notes on ${counted(notes, 'slide')}`] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : [])
  ]
  return [
    `Wrote ${file}: ${[counted(slides, 'slide'), ...also].join(', ')}. ${from} stays as it is.`,
    losses === 0
      ? `Read ${report} first: it says what to do.`
      : `Read ${report} first: it says what to do, and what was not carried over (${counted(losses, 'thing')}).`,
    said(`Then type \`backbrief build ${named}\`, and \`backbrief check ${named}\`.`)
  ].join('\n')
}
