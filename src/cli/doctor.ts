import { resolve } from 'node:path'
import { Command } from 'commander'
import { createColors } from 'picocolors'
import packageJson from '../../package.json' with { type: 'json' }
import { diagnose } from '../build/diagnose.js'
import { said } from './command-name.js'
import { exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'List what works and what is missing: Node, templates and fonts, the right to write, a browser that prints.'
    )
    .action(async () => {
      const terminal = openTerminal()
      const { green, red, dim } = createColors(terminal.colour.out)
      const found = await diagnose(process.versions.node, process.env, resolve('dist/decks'))
      const diagnoses = [{ name: 'Backbrief', state: packageJson.version, fix: undefined }, ...found]
      for (const { name, state, fix } of diagnoses) {
        terminal.out(`${fix ? red('missing') : green('OK     ')}  ${name}: ${state}`)
        if (fix) terminal.out(`  ${dim('fix')}  ${said(fix)}`)
      }
      process.exitCode = diagnoses.some(({ fix }) => fix) ? exitCode.outside : exitCode.done
    })
}
