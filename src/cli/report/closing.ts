import type { OpenBlank } from '../../deck/blanks.js'
import { type Diagnostic, type Severity, severities, withCommandName } from '../../deck/diagnostic.js'
import { counted } from '../../deck/phrasing.js'
import { causesFirst, locationOf } from './order.js'
import { visible } from './visible.js'
import { wrap } from './wrap.js'

/** The blanks of a deck that are still to be filled before anybody teaches with it. */
export interface Unfilled {
  readonly file: string
  readonly blanks: readonly OpenBlank[]
}

export interface ClosingOptions {
  /** Columns to fill. */
  readonly width: number
  /** What has to be typed for the program to run. */
  readonly command: string
  readonly unfilled?: readonly Unfilled[] | undefined
  /** The decks that were asked for, as they are typed; empty where all are meant. */
  readonly asked?: string | undefined
}

/** How many messages there are, the one thing to do next, and the blanks that somebody has to fill before teaching. */
export function closing(
  messages: readonly Diagnostic[],
  { width, command, unfilled = [], asked = '' }: ClosingOptions
): string {
  const before = unfilled
    .filter(({ blanks }) => blanks.length > 0)
    .map(beforeTeaching)
    .flatMap(([first, ...lines]) => [...wrap(first, width), ...lines])
    .map(visible)
  if (messages.length === 0) return ['No problems found.', ...before].join('\n')
  const files = new Set(messages.map(({ file }) => file)).size
  const where = files === 1 ? '' : ` in ${files} files`
  const named = (text: string) => withCommandName(text, command)
  const next = named(nextStep(messages, before.length > 0))
  return [
    `${counts(messages)}${where}.`,
    ...repairable(messages, asked).map(named),
    ...wrap(next, width),
    ...before
  ].join('\n')
}

/** `Before teaching: 3 blanks to fill in. Write the words at the top of …`. */
function beforeTeaching({ file, blanks }: Unfilled): readonly [string, ...string[]] {
  const names = [...new Set(blanks.map(({ name }) => name))]
  const count = counted(names.length, 'blank')
  return [
    `Before teaching: ${count} to fill in. In ${file}, at the top, write the words once, each name on a line of its own two spaces in:`,
    ...['blanks:', ...names.map(name => `  ${name}: …`)].map(line => `  ${line}`)
  ]
}

function repairable(messages: readonly Diagnostic[], asked: string): string[] {
  const count = messages.filter(({ edits }) => edits).length
  if (count === 0) return []
  const which = messages.length === 1 ? 'It' : count === messages.length ? 'All of them' : `${count} of them`
  return [
    `${which} can be fixed for you: \`backbrief check --fix${asked === '' ? '' : ` ${asked}`}\`, with \`--dry-run\` to see it first.`
  ]
}

function counts(messages: readonly Diagnostic[]): string {
  const parts = severities.map(severity => countOf(messages, severity)).filter(part => part !== '')
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

function countOf(messages: readonly Diagnostic[], severity: Severity): string {
  const count = messages.filter(message => message.severity === severity).length
  if (count === 0) return ''
  return severity === 'info' ? `${count} for information` : counted(count, severity)
}

function nextStep(messages: readonly Diagnostic[], isUnfilled: boolean): string {
  const first = (severity: Severity) => causesFirst(messages).find(message => message.severity === severity)
  const error = first('error')
  if (error) return `Next: fix ${at(error)}. A deck with errors is not built. ${more(error)}`
  const warning = first('warning')
  if (warning) return `Next: look at ${at(warning)}. The deck can be built as it is. ${more(warning)}`
  return isUnfilled ? 'No errors.' : 'Nothing has to be done.'
}

function at(message: Diagnostic): string {
  return visible(locationOf(message))
}

function more({ rule }: Diagnostic): string {
  return `\`backbrief explain ${rule}\` says more.`
}
