import { pathToFileURL } from 'node:url'
import type { Diagnostic, Severity } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { inOrder } from './order.js'
import { visibleJson } from './visible.js'

export interface SarifOptions {
  /** The version of this program. */
  readonly version?: string
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Messages as a SARIF 2.1.0 log, which code-scanning services and editors read. Paths are relative to where the command ran. */
export function asSarif(messages: readonly Diagnostic[], { version }: SarifOptions = {}): string {
  const ordered = inOrder(messages)
  const rules = [...new Map(ordered.map(({ rule, why }) => [rule, why]))]
  const indexes = new Map(rules.map(([id], index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Backbrief',
            ...(version !== undefined && { version }),
            rules: rules.map(([id, why]) => ({ id, shortDescription: { text: why } }))
          }
        },
        // Columns of a message count UTF-16 code units, as JavaScript does.
        columnKind: 'utf16CodeUnits',
        results: ordered.map(message => resultOf(message, indexes.get(message.rule) ?? -1))
      }
    ]
  }
  return visibleJson(JSON.stringify(log, undefined, 2))
}

function resultOf({ rule, severity, what, fix, file, place, edits }: Diagnostic, ruleIndex: number) {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${what}\n${fix}` },
    locations: [
      { physicalLocation: { artifactLocation: { uri: addressOf(file) }, ...(place && { region: regionOf(place) }) } }
    ],
    ...(edits && { fixes: [{ description: { text: fix }, artifactChanges: [changeOf(file, edits)] }] })
  }
}

function changeOf(file: string, edits: readonly Edit[]) {
  return {
    artifactLocation: { uri: addressOf(file) },
    replacements: edits.map(({ place, after }) => ({
      deletedRegion: regionOf(place),
      insertedContent: { text: after }
    }))
  }
}

function regionOf({ start, end }: NonNullable<Diagnostic['place']>) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function addressOf(file: string): string {
  const path = file.replaceAll('\\', '/')
  if (/^(\/|[A-Za-z]:\/)/.test(path)) return pathToFileURL(path).href
  return path.split('/').map(encodeURIComponent).join('/')
}
