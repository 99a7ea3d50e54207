// Writes the pages of the API into dist/api, from src/index.ts and its comments. Fails at the first warning.
//
//   node scripts/api.mjs

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const folder = join(root, 'scripts/api')
const typedoc = join(folder, 'node_modules/typedoc/bin/typedoc')

if (!existsSync(typedoc)) {
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', `"${folder}"`]
  const code = await run(`npm ${words.join(' ')}`, [], { shell: true })
  if (code !== 0) process.exit(code)
}
process.exitCode = await run(process.execPath, [typedoc, '--options', join(folder, 'typedoc.json')])
