import type { Message, Severity } from '../deck/message.js'
import { severities } from '../deck/message.js'
import { inOrder, locationOf } from './order.js'
import { visible } from './visible.js'
import { wrap } from './wrap.js'

/** How many messages there are, and the one thing to do next. */
export function closing(messages: readonly Message[], width: number): string {
  if (messages.length === 0) return 'No problems found.'
  const files = new Set(messages.map(({ file }) => file)).size
  const where = files === 1 ? '' : ` in ${files} files`
  return [`${counts(messages)}${where}.`, ...repairable(messages), ...wrap(nextStep(messages), width)].join('\n')
}

function repairable(messages: readonly Message[]): string[] {
  const count = messages.filter(({ repair }) => repair).length
  if (count === 0) return []
  return [
    `${count === messages.length ? 'All' : count} of them can be mended for you: \`backbrief check --fix\`, with \`--dry-run\` to see it first.`
  ]
}

function counts(messages: readonly Message[]): string {
  const parts = severities.map(severity => counted(messages, severity)).filter(part => part !== '')
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

function counted(messages: readonly Message[], severity: Severity): string {
  const count = messages.filter(message => message.severity === severity).length
  if (count === 0) return ''
  return severity === 'info' ? `${count} for information` : `${count} ${severity}${count === 1 ? '' : 's'}`
}

function nextStep(messages: readonly Message[]): string {
  const first = (severity: Severity) => inOrder(messages).find(message => message.severity === severity)
  const error = first('error')
  if (error) return `Next: mend ${at(error)}. A deck with errors is not built. ${more(error)}`
  const warning = first('warning')
  if (warning) return `Next: look at ${at(warning)}. The deck can be built as it is. ${more(warning)}`
  return 'Nothing has to be done.'
}

function at(message: Message): string {
  return visible(locationOf(message))
}

function more({ rule }: Message): string {
  return `\`backbrief explain ${rule}\` says more.`
}
