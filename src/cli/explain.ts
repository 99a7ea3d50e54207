import { Argument, Command } from 'commander'
import { createColors } from 'picocolors'
import { examplesFor } from '../build/check.js'
import { byFamily } from '../build/families.js'
import { openProject } from '../build/project.js'
import { ruleMetas } from '../build/rule-metas.js'
import { usageDiagnostic } from '../deck/diagnostic.js'
import { nearest } from '../deck/phrasing.js'
import { said } from './command-name.js'
import { withChoices } from './completed-command.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { explanation } from './report/rules-page.js'
import { wrap } from './report/wrap.js'
import { openTerminal } from './terminal.js'

export function explainCommand(): Command {
  return new Command('explain')
    .description('Explain a rule: what it asks for, why, and where its numbers come from, with examples.')
    .addArgument(
      withChoices(
        new Argument('[rule]', 'the name that a message shows, such as slide-has-notes; none lists them all'),
        ruleMetas.map(({ id }) => id)
      )
    )
    .action(async (rule: string | undefined) => {
      process.exitCode = rule === undefined ? await listRules() : await explainRule(rule)
    })
}

async function explainRule(id: string): Promise<ExitCode> {
  const terminal = openTerminal()
  const { rules } = await openProject(process.cwd(), process.env)
  const everything = [...ruleMetas, ...rules]
  const rule = everything.find(known => known.id === id.toLowerCase())
  if (!rule) {
    const meant = nearest(
      id,
      everything.map(known => known.id)
    )
    const fix = meant ? `Did you mean \`${meant}\`?` : 'Type `backbrief explain` to see them all.'
    terminal.report(usageDiagnostic({ what: `There is no rule \`${id}\``, fix }))
    return exitCode.usage
  }
  const { out: colour } = terminal.colour
  terminal.out(explanation(rule, await examplesFor(rule), { colour, width: terminal.width }))
  return exitCode.done
}

async function listRules(): Promise<ExitCode> {
  const terminal = openTerminal()
  const { rules } = await openProject(process.cwd(), process.env)
  const { bold, dim } = createColors(terminal.colour.out)
  const parts = byFamily([...ruleMetas, ...rules]).map(({ name, rules: ofFamily }) => {
    const lines = ofFamily.flatMap(({ id, severity, wants, why }) => [
      `  ${id}  ${dim(severity)}`,
      ...wrap(wants ?? why, terminal.width - 6).map(line => `      ${line}`)
    ])
    return [bold(name), ...lines].join('\n')
  })
  terminal.out([...parts, said('Type `backbrief explain` and a name to read more.')].join('\n\n'))
  return exitCode.done
}
