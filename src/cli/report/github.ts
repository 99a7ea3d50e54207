import type { Diagnostic, Severity } from '../../deck/diagnostic.js'
import { inOrder } from './order.js'
import { visible } from './visible.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Messages as workflow commands, which GitHub Actions shows beside the lines of a change. Empty when there is none. */
export function asGithub(messages: readonly Diagnostic[]): string {
  return inOrder(messages).map(command).join('\n')
}

function command({ file, place, severity, rule, what, why, fix }: Diagnostic): string {
  const properties = { file, ...(place && placeOf(place)), title: rule }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  const text = [what, `why  ${why}`, `fix  ${fix}`].map(visible).join('\n')
  return `::${commands[severity]} ${written.join(',')}::${data(text)}`
}

// GitHub takes columns only for a place on one line.
function placeOf({ start, end }: NonNullable<Diagnostic['place']>) {
  const lines = { line: start.line, endLine: end.line }
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
