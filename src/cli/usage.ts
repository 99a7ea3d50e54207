import type { CommanderError } from 'commander'
import type { Complaint } from './complaint.js'

/** What commander says of a wrong command, in our words. */
export function usageComplaint({ message }: CommanderError): Complaint {
  const [first = '', ...more] = message.replace(/^error: /, '').split('\n')
  const suggestion = /^\(Did you mean (.*)\?\)$/.exec(more.join(' '))?.[1]
  const what = upperFirst(first.replace(/'([^']*)'/g, '`$1`'))
  return {
    what: suggestion ? `${what.replace(/\.$/, '')}, did you mean \`${suggestion}\`?` : what,
    fix: 'Type `backbrief --help`, or `backbrief <command> --help`, to see what there is.'
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
