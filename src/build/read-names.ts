import { resolve } from 'node:path'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { readText } from '../host/source/read-text.js'

export const mostNames = 500
export const longestName = 120
const limit = 256 * 1024

/**
 * Reads names for certificates from a table that spreadsheets write (CSV): what stands in the first column of each line. They are handed to whoever
 * draws the certificates, and nothing else of the file is used.
 */
export async function readNames(path: string, cwd: string): Promise<readonly string[] | Diagnostic> {
  const { text, fault } = await readText(resolve(cwd, path), path, { reach: 'itself', limit })
  if (fault)
    return usageDiagnostic({
      what: `The names in \`${path}\` cannot be read`,
      fix: 'Name a text file (CSV) with a name at the beginning of each line.'
    })
  const names = namesIn(text)
  const long = names.find(name => name.length > longestName)
  if (names.length === 0 || names.length > mostNames || long !== undefined)
    return usageDiagnostic({
      what: `Unexpected \`${long === undefined ? `${names.length} names` : `${long.slice(0, 40)}…`}\` in \`${path}\`, expected from 1 to ${mostNames} names of at most ${longestName} letters`,
      fix: 'Write a name at the beginning of each line, and nothing above them.'
    })
  return names
}

/** The names at the beginning of each line of a text. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(firstCell)
    .filter(name => name !== '')
}

function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line)?.[1]
  const cell = quoted === undefined ? (/^[^,;\t]*/.exec(line)?.[0] ?? '') : quoted.replaceAll('""', '"')
  return cell.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim()
}
