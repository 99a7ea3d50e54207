import type { PreviewMessage } from './preview-message.js'

/** The state that the server sends after each save. */
export interface PreviewState {
  readonly revision: number
  readonly isBroken: boolean
  readonly title: string
  readonly theme?: string
  readonly languages: readonly string[]
  readonly hidden: readonly string[]
  readonly slide?: string
  readonly messages: readonly PreviewMessage[]
}

/** A state in one line, for somebody who looks at the deck in a language. `command` is what has to be typed for the program to run. */
export function summary({ messages, isBroken, hidden }: PreviewState, language: string, command: string): string {
  if (messages.length === 0) return 'No problems found.'
  const errors = messages.filter(({ severity }) => severity === 'error').length
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  const others = messages.length - errors - warnings
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(others, 'hint')]
  const said = `${counts.filter(part => part !== '').join(', ')}.`
  if (errors === 0) return said
  if (isBroken) return `${said} The deck cannot be shown as it is.`
  const waits = hidden.includes(language)
    ? ` What you see is the deck as it was written: it is shown in \`${language}\` as soon as the errors are fixed.`
    : ''
  return `${said} \`${command} build\` will refuse this deck.${waits}`
}

/** `2 errors`; nothing for none. */
export function count(number: number, thing: string): string {
  return number === 0 ? '' : `${number} ${thing}${number === 1 ? '' : 's'}`
}
