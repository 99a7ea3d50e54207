import { label } from './labels.js'

/** The labels of how many messages there are, by their severity. */
const counts: Readonly<Record<string, string>> = {
  error: 'deskErrors',
  warning: 'deskWarnings',
  info: 'deskHints'
}

/** How many messages of a severity there are. */
export function countOf(severity: string, count: number): string {
  return label(counts[severity] ?? '', { count })
}

/** How many messages there are of each severity. */
export function countsOf(messages: readonly { readonly severity: string }[]): string {
  const parts = Object.keys(counts).flatMap(severity => {
    const count = messages.filter(message => message.severity === severity).length
    return count > 0 ? [countOf(severity, count)] : []
  })
  return parts.length > 0 ? parts.join(' · ') : label('deskNoProblems')
}
