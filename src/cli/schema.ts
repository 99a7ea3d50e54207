import { Command } from 'commander'
import { unwritten } from '../build/outside-diagnostics.js'
import { writeTextFile } from '../build/write-text-file.js'
import { configJsonSchema } from '../deck/config.js'
import { frontMatterJsonSchema } from '../deck/front-matter.js'
import { exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

export function schemaCommand(): Command {
  return new Command('schema')
    .description(
      'Print the JSON Schema of the front matter, or of the configuration, for editors and other programs that know such schemas.'
    )
    .option('--config', 'the schema of backbrief.config.yaml instead')
    .option('--output <file>', 'write it into this file; with `>` PowerShell writes UTF-16, which few programs read')
    .action(async ({ config, output }: { readonly config?: true; readonly output?: string }) => {
      const terminal = openTerminal()
      const schema = JSON.stringify(config ? configJsonSchema() : frontMatterJsonSchema(), undefined, 2)
      if (output === undefined) return terminal.out(schema)
      const problem = await writeTextFile(output, `${schema}\n`, process.cwd())
      if (problem) {
        terminal.report(unwritten(problem, { cwd: process.cwd(), state: 'Nothing was written.', canMove: false }))
        process.exitCode = exitCode.outside
        return
      }
      terminal.out(`Wrote ${output}.`)
    })
}
