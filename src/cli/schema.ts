import { Command } from 'commander'
import { frontMatterJsonSchema } from '../deck/front-matter-schema.js'
import { openTerminal } from './terminal.js'

export function schemaCommand(): Command {
  return new Command('schema')
    .description('Print the JSON Schema of the front matter, for editors and other programs that know such schemas.')
    .action(() => openTerminal().out(JSON.stringify(frontMatterJsonSchema(), undefined, 2)))
}
