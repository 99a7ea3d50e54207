import { Command } from 'commander'
import { principles } from '../pipeline.js'
import { complaint } from './complaint.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { didYouMean } from './suggest.js'
import { openTerminal } from './terminal.js'

export function explainCommand(): Command {
  return new Command('explain')
    .description('Say what a rule wants, why, and where its numbers come from.')
    .argument('[rule]', 'the name that a message shows, such as slide-has-notes; none lists them all')
    .action((rule: string | undefined) => {
      process.exitCode = explain(rule)
    })
}

function explain(id: string | undefined): ExitCode {
  const terminal = openTerminal()
  if (id === undefined) {
    terminal.out(principles.map(({ id, severity }) => `${id}  ${severity}`).join('\n'))
    return exitCode.done
  }
  const principle = principles.find(known => known.id === id.toLowerCase())
  if (!principle) {
    const names = principles.map(known => known.id)
    const what = `There is no rule \`${id}\``
    const fix = didYouMean(id, names) ?? 'Type `backbrief explain` to see them all.'
    terminal.note(complaint({ what, fix }, terminal.colour.note))
    return exitCode.usage
  }
  const { severity, wants, why, source } = principle
  const lines = [`${principle.id}  ${severity}`, wants, why, source && `From: ${source}`]
  terminal.out(lines.filter(line => line !== undefined).join('\n\n'))
  return exitCode.done
}
